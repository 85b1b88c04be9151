import { HOUR, MINUTE, type Instant } from '../core/incident/words.ts';
import { besideOf } from '../core/pass/difference.ts';
import { DELTAS, together, type Effect, type Guard, type Say } from '../core/pass/effects.ts';
import type { Outcomes } from '../core/pass/record.ts';
import type { Decision } from '../core/respond.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { carryOut, type Plain } from './deltas.ts';
import { claim, forget, type Claimed, type Place } from './guards.ts';
import { say } from './say.ts';
import type { Remembered } from './shell.ts';

/** How the sending ended: all done; the rest left to another; or what is known became too old to speak from. */
export interface Sent extends Outcomes {
  readonly end: 'done' | 'left' | 'reread';
  /** Something failed that may work in a moment. */
  readonly unfinished: boolean;
}

export interface Sending {
  readonly place: Place;
  readonly ask: Asking;
  readonly memory: Remembered;
  readonly snapshotAt: Instant;
  pack(value: unknown): string;
}

/** What becomes of the effects while they are carried out. */
interface Course {
  readonly lost: Guard[];
  /** Guards that GitHub would not give: what was said counts, and nothing is answered in words. */
  readonly mute: Set<Guard>;
  readonly dropped: Set<string>;
  readonly refused: { what: string; status: number }[];
  readonly again: Set<string>;
  assigned: readonly string[] | undefined;
  unfinished: boolean;
}

/** Carries out what was decided, one write after another, the card left out. */
export async function send(decision: Decision, sending: Sending): Promise<Sent> {
  const course: Course = {
    lost: [],
    mute: new Set(),
    dropped: new Set(),
    refused: [],
    again: new Set(),
    assigned: undefined,
    unfinished: false,
  };
  const { failing } = decision.state.hindrances;
  for (const effect of decision.effects) {
    if (effect.do === 'delete comment') continue;
    const what = effect.do === 'lease' ? '' : DELTAS[effect.do];
    const before = failing[what];
    // What somebody asked for is tried a second time before it is given up.
    const owed = (effect.do === 'claim' || effect.do === 'say') && before?.count === 1;
    if (before && !owed && sending.ask.now() < before.at + patience(before.count)) {
      if (effect.do === 'claim') course.mute.add(effect.comment);
      continue;
    }
    const refusals = course.refused.length;
    const end = await one(effect, sending, course, before !== undefined);
    if (end) return ended(end, course);
    const plain = effect.do !== 'claim' && effect.do !== 'say';
    if (before && plain && course.refused.length === refusals && !course.unfinished) course.again.add(what);
  }
  return ended('done', course);
}

function ended(end: Sent['end'], { lost, dropped, refused, again, assigned, unfinished }: Course): Sent {
  const beside = assigned ? besideOf(assigned) : '';
  const besides = [...dropped].map((login) => ({ login, beside }));
  return { end, lost, dropped: besides, refused, again: [...again], unfinished };
}

/** What GitHub refuses for good is tried again ever more seldom, once a day at the least. */
const patience = (count: number): number => Math.min(10 * MINUTE * 6 ** (count - 1), 24 * HOUR);

async function one(
  effect: Effect,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<Sent['end'] | undefined> {
  switch (effect.do) {
    case 'lease':
    case 'claim':
      return guard(effect, sending, course, last);
    case 'say':
      return speak(effect, sending, course, last);
    case 'delete comment':
      return undefined;
    default:
      return plainly(effect, sending, course);
  }
}

type Guarding = Extract<Effect, { do: 'lease' | 'claim' }>;

async function guard(
  effect: Guarding,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<Sent['end'] | undefined> {
  const of = effect.do === 'lease' ? 'lease' : effect.comment;
  let claimed: Claimed;
  try {
    claimed = await claim(of, effect.do === 'claim' ? effect.reaction : 'eyes', sending);
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const final = isFinal(error);
    // Without the lease there is no card: whoever looked must know that GitHub refuses it.
    if (final && effect.do === 'lease' && effect.whole) throw error;
    if (final && effect.do === 'claim') {
      course.refused.push({ what: DELTAS.claim, status: statusOf(error)! });
      if (last) course.mute.add(of);
      else course.lost.push(of);
      course.unfinished ||= !last;
      return undefined;
    }
    course.unfinished ||= !final;
    claimed = 'theirs';
  }
  if (claimed === 'reread') return 'reread';
  if (claimed === 'theirs' && effect.do === 'lease' && effect.whole) return 'left';
  if (claimed === 'theirs') course.lost.push(of);
  else if (last && effect.do === 'claim') course.again.add(DELTAS.claim);
  return undefined;
}

async function speak(effect: Say, sending: Sending, course: Course, last: boolean): Promise<undefined> {
  const ours = [effect, ...(effect.more ?? [])].filter(
    ({ under }) => !course.lost.includes(under) && !course.mute.has(under),
  );
  const words = together(ours);
  if (!words) return;
  const spoken = await say(words, sending);
  if (typeof spoken === 'number') course.refused.push({ what: DELTAS.say, status: spoken });
  if (spoken === 'said' && last) course.again.add(DELTAS.say);
  if (spoken === 'said' || (spoken !== 'unsaid' && last)) return;
  for (const { under } of ours) {
    // What was perhaps said under one of them was perhaps said under all.
    if (under !== words.under) forget(under, sending.memory);
    course.lost.push(under);
  }
  course.unfinished = true;
}

async function plainly(effect: Plain, { place, ask }: Sending, course: Course): Promise<undefined> {
  try {
    const people = await carryOut(effect, place, ask);
    if (effect.do !== 'assign' || !people) return;
    course.assigned = people;
    if (!people.some((login) => login.toLowerCase() === effect.login.toLowerCase()))
      course.dropped.add(effect.login);
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    // Nobody waits for it, and the card says what counts.
    if (effect.do === 'acknowledge') return;
    const told = course.refused.some(({ what }) => what === DELTAS[effect.do]);
    if (!isFinal(error)) course.unfinished = true;
    else if (!told) course.refused.push({ what: DELTAS[effect.do], status: statusOf(error)! });
  }
}
