import { respond, type Decision, type PlanInForce, type Response } from '../core/respond.ts';
import { settled } from '../core/pass/record.ts';
import { known } from '../core/pass/known.ts';
import type { Room } from '../core/room/room.ts';
import { roomOf } from '../core/wire/room.ts';
import { asking, type Asking } from './asking.ts';
import { writeCard } from './card.ts';
import type { PlanRead } from './plan.ts';
import { readMore, readRoom, readSince } from './read.ts';
import { send, type Sent } from './send.ts';
import { roomName, type Outcome, type Remembered, type Shell, type Trigger } from './shell.ts';

// Readings before one pass gives up: each asks for something that the one before did not have.
const READINGS = 6;
const PASSES = 3;
/** When to look again after something was left to another reader, or failed for the moment. */
const AGAIN_IN = 60_000;
/** When GitHub's replicas will tell the same again. */
const UNSETTLED = 5_000;

/** One pass over a room: reads what GitHub shows now, works out what is not yet answered, and writes it. */
export async function look(trigger: Trigger, shell: Shell): Promise<Outcome> {
  const ask = asking(shell);
  const room = roomName(trigger.repository, trigger.number);
  const memory = shell.remembered(room);
  const done = (result: Outcome['result'], more: Partial<Outcome> = {}): Outcome => ({
    room,
    result,
    answers: [],
    requests: ask.requests(),
    ...more,
  });
  for (let pass = 1; ; pass += 1) {
    const read = await gather(trigger, shell, ask, memory);
    if (!read) return done('not a room');
    const { found, answer, plan, snapshotAt } = read;
    if ('needs' in answer) return done('failed', { problems: ['GitHub kept changing while it was read'] });
    if ('rest' in answer) {
      if (answer.rest === 'not a room') return done('not a room');
      await deleteComments(answer.effects, found, ask);
      return done('another account');
    }
    const { at } = answer.known.cursor.comment;
    if (at > 0) memory.readTo = at;
    if (answer.effects.length === 0 && !answer.card)
      return answer.unsettled ? done('again', { againIn: UNSETTLED }) : done('quiet');
    const place = {
      owner: trigger.repository.owner,
      repo: trigger.repository.name,
      issue_number: trigger.number,
    };
    const pack = (value: unknown): string => shell.seal.pack(found.issue.id, JSON.stringify(value));
    const sent = await send(answer, { place, ask, memory, snapshotAt, pack });
    if (sent.end === 'reread' && pass < PASSES) continue;
    if (sent.end !== 'done') return done('again', { againIn: AGAIN_IN });
    const entries = settled(answer, sent, ask.now());
    if (mustWrite(answer, sent, entries.length)) {
      const writing = { room: found, plan, place, ask, memory, pack, leavePin: read.pinnedByOthers };
      const card = await writeCard(answer, entries, writing);
      if (card !== 'written') return done('again', { againIn: card === 'gone' ? 1_000 : AGAIN_IN });
    }
    await deleteComments(answer.effects, found, ask);
    const answers = answer.answered.map(({ by, command, answer: what }) => ({
      by: by.login,
      command,
      answer: what,
    }));
    const later = sent.unfinished || sent.lost.length > 0;
    if (!later && !answer.unsettled) return done('written', { answers });
    return done('again', { answers, againIn: later ? AGAIN_IN : UNSETTLED });
  }
}

/** Something is known that the card does not say. What was left to others, and nothing else, their writing tells. */
const mustWrite = ({ card, known }: Decision, { lost }: Sent, entries: number): boolean =>
  entries > 0 || (card && (lost.length === 0 || known.behind || !known.card));

interface Gathered {
  readonly found: Room;
  readonly answer: Response;
  readonly plan: PlanInForce;
  readonly snapshotAt: number;
  readonly pinnedByOthers: boolean;
}

/** Reads until the core has all that it needs. */
async function gather(
  trigger: Trigger,
  shell: Shell,
  ask: Asking,
  memory: Remembered,
): Promise<Gathered | undefined> {
  const [first, plan] = await Promise.all([
    readRoom(trigger, shell, ask, memory),
    shell.plan(trigger.repository),
  ]);
  if (first.issue.pull_request) return undefined;
  const snapshotAt = first.readAt;
  const inForce: PlanInForce = { plan: plan.plan, problems: sentences(plan) };
  const open = opener(first.issue.id, shell);
  let draft = first;
  if (trigger.events && !draft.complete && draft.since === undefined) {
    const card = known(roomOf(draft, open)).cursor.comment.at;
    if (card > 0) draft = await readSince(draft, card, trigger, ask);
  }
  for (let reading = 1; ; reading += 1) {
    const found = roomOf(draft, open);
    const answer = withEvents(respond(found, inForce, ask.now()), trigger, found);
    const pinned = first.issue.pinned_comment;
    const pinnedByOthers =
      pinned !== undefined && pinned !== null && !found.cards.some(({ id }) => id === pinned.id);
    if (!('needs' in answer) || reading === READINGS)
      return { found, answer, plan: inForce, snapshotAt, pinnedByOthers };
    const { cursor, rebuild } = known(found);
    draft = await readMore(
      answer.needs,
      draft,
      rebuild ? undefined : cursor.comment.at,
      trigger,
      ask,
      rebuild ? 0 : cursor.events,
    );
  }
}

/** A pass that an event or a sweep woke reads the events, whatever the core could do without. */
function withEvents(answer: Response, { events }: Trigger, { events: read }: Room): Response {
  if (!events || read || 'rest' in answer) return answer;
  const needs = 'needs' in answer ? answer.needs : { comments: false, permissions: [], refusals: [] };
  return { needs: { ...needs, events: true } };
}

const sentences = ({ problems }: PlanRead): string[] =>
  problems.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);

function opener(issueId: number, { seal }: Shell): (token: string) => unknown {
  return (token) => {
    const text = seal.unpack(issueId, token);
    if (text === undefined || text === 'unknown') return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  };
}

async function deleteComments(
  effects: readonly { do: string; comment?: number }[],
  { repository }: Room,
  ask: Asking,
): Promise<void> {
  for (const effect of effects) {
    if (effect.do !== 'delete comment') continue;
    const at = { owner: repository.owner, repo: repository.name, comment_id: effect.comment };
    await ask
      .write('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', at)
      .catch((error: { status?: number }) => {
        if (error.status !== 404) throw error;
      });
  }
}
