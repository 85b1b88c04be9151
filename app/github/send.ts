import type { Incident } from '../core/incident/fold.ts';
import type { Freeze } from '../core/freeze/freeze.ts';
import type { RowsKnown } from '../core/facts/rows.ts';
import type { Instant, Period } from '../core/incident/words.ts';
import { DELTAS, type Effect } from '../core/pass/effects.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Receipt, Repository } from '../core/room/room.ts';
import type { Open } from '../core/wire/hidden.ts';
import { answerThere } from './answer-there.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { ended, patience, refusedBy, setOut, type Course, type Sent } from './course.ts';
import { carryOut, placeOf, type Plain } from './deltas.ts';
import { carryFreeze } from './freeze.ts';
import { claim, type Claimed, type Place } from './guards.ts';
import { notSent } from './deliver.ts';
import { leave, REFUSED, speak } from './speak.ts';
import type { Remembered } from './shell.ts';
import { tells } from './tell-pull.ts';
import { writeDocument } from './document/write.ts';

export interface Sending {
  readonly place: Place;
  readonly ask: Asking;
  readonly memory: Remembered;
  readonly snapshotAt: Instant;
  /** The ids that rows have, hidden in whatever is said. */
  rows(): RowsKnown | undefined;
  /** Our own account, where GitHub has told it. */
  readonly me: number | undefined;
  readonly repository: Repository;
  /** The freezes that are on, as far as this process knows. */
  readonly freezes: Map<string, Freeze>;
  /** What the room was found to have been told already. */
  readonly receipts: readonly Receipt[];
  readonly channels: Plan['channels'];
  pack(value: unknown): string;
  readonly open: Open;
  /** How long one way out may take, where not as long as the guard allows. */
  readonly longest?: Period;
}

/** Carries out what was decided, one write after another, the card left out. */
export async function send(
  effects: readonly Effect[],
  { failing }: Incident['hindrances'],
  sending: Sending,
): Promise<Sent> {
  const course = setOut(sending.memory.delivered);
  for (const effect of effects) {
    if (effect.do === 'delete comment') continue;
    // What is refused elsewhere is no sign of what works in the room.
    const what = effect.do === 'lease' || 'mirror' in effect ? '' : DELTAS[effect.do];
    const before = failing[what];
    // What somebody asked for is tried a second time before it is given up.
    const owed = ['claim', 'say', 'deliver'].includes(effect.do) && before?.count === 1;
    if (before && !owed && sending.ask.now() < before.at + patience(before.count)) {
      if (effect.do === 'claim') course.mute.add(effect.comment);
      if (effect.do === 'deliver') course.delivered.push(...notSent(effect, REFUSED, sending));
      continue;
    }
    const refusals = course.refused.length;
    const end = await one(effect, sending, course, before !== undefined);
    if (end) return ended(end, course);
    const plain = !['claim', 'say', 'deliver'].includes(effect.do);
    if (before && plain && course.refused.length === refusals && !course.unfinished) course.again.add(what);
  }
  return ended('done', course);
}

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
    case 'answer there':
      return answerThere(effect, sending, course);
    case 'deliver':
      return leave(effect, sending, course, last);
    case 'freeze':
      return carryFreeze(effect, sending, course);
    case 'tell pull':
      return tells(effect, sending, course);
    case 'write document':
      return writeDocument(effect, sending, course, last);
    case 'delete comment':
      return undefined;
    default:
      return plainly(effect, sending, course);
  }
}

async function guard(
  effect: Extract<Effect, { do: 'lease' | 'claim' }>,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<Sent['end'] | undefined> {
  const of = effect.do === 'lease' ? 'lease' : effect.comment;
  let claimed: Claimed;
  try {
    claimed = await claim(of, effect.do === 'claim' ? effect.reaction : 'eyes', {
      ...sending,
      place: effect.do === 'claim' ? placeOf(effect, sending.place) : sending.place,
    });
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const final = isFinal(error);
    // Nobody can be answered there any more, so nothing was asked.
    if (final && 'mirror' in effect) return void course.lost.push(of);
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
    refusedBy(error, effect, course);
  }
}
