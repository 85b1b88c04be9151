import type { Incident } from '../core/incident/fold.ts';
import type { Instant } from '../core/incident/words.ts';
import { DELTAS, together, type Effect, type Say } from '../core/pass/effects.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { ended, patience, setOut, type Course, type Sent } from './course.ts';
import { carryOut, type Plain } from './deltas.ts';
import { claim, forget, type Claimed, type Place } from './guards.ts';
import { say } from './say.ts';
import type { Remembered } from './shell.ts';

export interface Sending {
  readonly place: Place;
  readonly ask: Asking;
  readonly memory: Remembered;
  readonly snapshotAt: Instant;
  pack(value: unknown): string;
}

/** Carries out what was decided, one write after another, the card left out. */
export async function send(
  effects: readonly Effect[],
  { failing }: Incident['hindrances'],
  sending: Sending,
): Promise<Sent> {
  const course = setOut();
  for (const effect of effects) {
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
    case 'deliver':
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
