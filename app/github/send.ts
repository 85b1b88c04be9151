import type { Incident } from '../core/incident/fold.ts';
import type { Freeze } from '../core/freeze/freeze.ts';
import type { RowsKnown } from '../core/facts/rows.ts';
import type { Instant, Period } from '../core/incident/words.ts';
import { DELTAS, type Effect } from '../core/pass/effects.ts';
import { patience } from '../core/pass/patience.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Receipt, Repository } from '../core/room/room.ts';
import type { Open } from '../core/wire/hidden.ts';
import { answerThere } from './answer-there.ts';
import { statusOf, type Asking } from './asking.ts';
import { ended, refusedBy, SPEAKING, setOut, type Course, type Sent } from './course.ts';
import { carryOut, type Plain } from './deltas.ts';
import { carryFreeze } from './freeze.ts';
import { joinRoom } from './duplicates/join.ts';
import { guard } from './guarding.ts';
import type { Place } from './guards.ts';
import { notSent } from './deliver.ts';
import { outdate } from './outdate.ts';
import { leave, REFUSED, speak } from './speak.ts';
import { openFollowUps } from './follow-ups/open.ts';
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
  /** For the record of another issue, by GitHub's id of it. */
  packFor(id: number, value: unknown): string;
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
    const owed = SPEAKING.includes(effect.do) && before?.count === 1;
    if (before && !owed && sending.ask.now() < before.at + patience(before.count)) {
      if (effect.do === 'claim') course.mute.add(effect.comment);
      if (effect.do === 'deliver') course.delivered.push(...notSent(effect, REFUSED, sending));
      continue;
    }
    const refusals = course.refused.length;
    const end = await one(effect, sending, course, before !== undefined);
    if (end) return ended(end, course);
    const plain = !SPEAKING.includes(effect.do);
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
    case 'open follow-ups':
      return openFollowUps(effect, sending, course, last);
    case 'join room':
      return joinRoom(effect, sending, course);
    case 'outdate':
      return outdate(effect, sending, course);
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
