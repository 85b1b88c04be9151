import { settled } from '../core/pass/record.ts';
import { nothingYet } from '../core/incident/fold.ts';
import { glance } from '../core/pass/glance.ts';
import type { Decision, Response } from '../core/respond.ts';
import { asking, isFinal, statusOf, type Asking } from './asking.ts';
import { writeCard } from './card.ts';
import { SNAP } from './guards.ts';
import { noteFollowed } from './following.ts';
import { gather, type Gathered } from './gather.ts';
import { mirrorsIn, rememberMirrors } from './mirrors.ts';
import { deleteComments } from './remove.ts';
import type { Sent } from './course.ts';
import { send } from './send.ts';
import { sendingTo, type Writing } from './sending.ts';
import { refused } from './refusing.ts';
import { wake } from './wake.ts';
import { roomName, type Outcome, type Remembered, type Shell, type Trigger } from './shell.ts';

const PASSES = 3;
/** When to look again after something was left to another reader, or failed for the moment. */
const AGAIN_IN = 60_000;
/** When GitHub's replicas will tell the same again. */
const UNSETTLED = 5_000;
const WITHOUT_KEY =
  'its card is sealed with a key that is not at hand here: give the same one (the App’s private key, or the Action’s seal-key)';

type Rest = Extract<Response, { rest: string }>;
type Result = Pick<Outcome, 'result'> & Partial<Outcome>;

/** One pass over a room: reads what GitHub shows now, works out what is not yet answered, and writes it. */
export async function look(trigger: Trigger, shell: Shell): Promise<Outcome> {
  const ask = asking(shell);
  const room = roomName(trigger.repository, trigger.number);
  const memory = shell.remembered(room);
  const spoken = trigger.comments.length > 0;
  const resting = !spoken && memory.rest !== undefined && shell.tick() < memory.rest.until;
  const result = resting ? { result: 'quiet' as const } : await passes(trigger, shell, ask, memory);
  return { room, answers: [], requests: ask.requests(), ...result };
}

async function passes(trigger: Trigger, shell: Shell, ask: Asking, memory: Remembered): Promise<Result> {
  for (let pass = 1; ; pass += 1) {
    const read = await gather(trigger, shell, ask, memory);
    if (!read) return { result: 'not a room' };
    const { answer } = read;
    if ('needs' in answer) return { result: 'failed', problems: ['GitHub kept changing while it was read'] };
    memory.lookedAt = ask.now();
    if ('rest' in answer) return stoodBack(answer, read, { trigger, shell, ask, memory });
    const { at } = answer.known.cursor.comment;
    if (at > 0) memory.readTo = at;
    keepEnded(answer, answer.known, read, ask, memory);
    noteFollowed(trigger, answer.state, shell);
    if (answer.effects.length === 0 && !answer.card && !memory.delivered?.length)
      return answer.unsettled ? { result: 'again', againIn: UNSETTLED } : { result: 'quiet' };
    // Once: where reading itself takes so long, the claim decides what to read again.
    if (pass === 1 && answer.effects.length > 0 && ask.now() - read.snapshotAt >= SNAP) continue;
    try {
      const written = await write(answer, read, { trigger, shell, ask, memory });
      if (written === 'reread' && pass < PASSES) continue;
      delete memory.rest;
      return written === 'reread' ? { result: 'again', againIn: AGAIN_IN } : written;
    } catch (error) {
      if (!isFinal(error)) throw error;
      return refused(statusOf(error)!, shell, memory);
    }
  }
}

async function write(
  answer: Decision,
  read: Gathered,
  { trigger, shell, ask, memory }: Writing,
): Promise<Result | 'reread'> {
  const { found, plan, pinnedByOthers } = read;
  const sending = sendingTo(read, { trigger, shell, ask, memory });
  const { place, pack } = sending;
  const sent = await send(answer.effects, answer.state.hindrances, sending);
  if (sent.end === 'reread') return 'reread';
  if (sent.end === 'left') return { result: 'again', againIn: AGAIN_IN };
  const entries = settled(answer, sent, ask.now());
  rememberMirrors([...answer.state.mirrors.known, ...mirrorsIn(entries)], trigger, shell);
  if (mustWrite(answer, sent, entries.length)) {
    const card = await writeCard(answer, entries, {
      room: found,
      plan,
      place,
      ask,
      memory,
      pack,
      leavePin: pinnedByOthers,
    });
    if (card !== 'written') return { result: 'again', againIn: card === 'gone' ? 1_000 : AGAIN_IN };
    memory.writtenAt = ask.now();
    if (memory.journal) keepEnded(answer, memory.journal, read, ask, memory);
    delete memory.delivered;
    delete memory.suspects;
  }
  await deleteComments(answer.effects, place, ask);
  await wake(sent.woken, trigger, shell, look);
  const answers = answer.answered.map(({ by, command, answer: what }) => ({
    by: by.login,
    command,
    answer: what,
  }));
  const later = sent.unfinished || sent.lost.length > 0;
  if (!later && !answer.unsettled) return { result: 'written', answers };
  return { result: 'again', answers, againIn: later ? AGAIN_IN : UNSETTLED };
}

/** Keeps in mind what is still due in a room that has ended: sweeps list open rooms only. */
function keepEnded(
  { state }: Decision,
  known: Pick<Decision['known'], 'cursor' | 'entries'> & Partial<Pick<Decision['known'], 'base'>>,
  { plan, found }: Gathered,
  ask: Asking,
  memory: Remembered,
): void {
  delete memory.ended;
  const { cursor, entries, base } = known;
  if (state.status.ended)
    memory.ended = glance({ cursor, entries, ...(base && { base }) }, plan.plan, found.repository, ask.now());
}

/** Not ours to run, or no room at all: little is left to do, and nothing to write down. */
async function stoodBack(answer: Rest, read: Gathered, writing: Writing): Promise<Result> {
  switch (answer.rest) {
    case 'another account':
      await deleteComments(answer.effects, sendingTo(read, writing).place, writing.ask);
      return { result: answer.rest };
    case 'sealed with another key':
      return { result: 'another account', problems: [WITHOUT_KEY] };
    case 'not a room':
      await send(answer.effects, nothingYet().hindrances, sendingTo(read, writing));
      return { result: answer.rest };
  }
}

/** Something is known that the card does not say. What was left to others, and nothing else, their writing tells. */
const mustWrite = ({ card, known }: Decision, { lost }: Sent, entries: number): boolean =>
  entries > 0 || (card && (lost.length === 0 || known.behind || !known.card));
