import type { Entry } from '../core/incident/fold.ts';
import { besideOf } from '../core/pass/difference.ts';
import { DELTAS, type Effect, type Guard } from '../core/pass/effects.ts';
import { isFinal, statusOf } from './asking.ts';
import type { Outcomes } from '../core/pass/record.ts';

/** How the sending ended: all done; the rest left to another; or what is known became too old to speak from. */
export interface Sent extends Outcomes {
  readonly end: 'done' | 'left' | 'reread';
  /** Something failed that may work in a moment. */
  readonly unfinished: boolean;
  /** Other rooms that have to look. */
  readonly woken: readonly number[];
}

/** What people asked for and wait for. */
export const SPEAKING: readonly Effect['do'][] = ['claim', 'say', 'deliver', 'open follow-ups'];

/** What becomes of the effects while they are carried out. */
export interface Course {
  readonly lost: Guard[];
  /** Guards that GitHub would not give: what was said counts, and nothing is answered in words. */
  readonly mute: Set<Guard>;
  readonly dropped: Set<string>;
  readonly refused: { what: string; status: number }[];
  readonly again: Set<string>;
  /** Guards under which words left GitHub already. */
  readonly begun: Set<Guard>;
  readonly delivered: Entry[];
  /** Other rooms that were told something, and have to look. */
  readonly woken: Set<number>;
  assigned: readonly string[] | undefined;
  unfinished: boolean;
}

/** Nothing is done yet; what left before the card could say so is still to be told. */
export const setOut = (untold: readonly Entry[] = []): Course => ({
  lost: [],
  mute: new Set(),
  dropped: new Set(),
  refused: [],
  again: new Set(),
  begun: new Set(),
  delivered: [...untold],
  woken: new Set(),
  assigned: undefined,
  unfinished: false,
});

/** What the course came to. */
export function ended(
  end: Sent['end'],
  { lost, dropped, refused, again, delivered, assigned, unfinished, woken }: Course,
): Sent {
  const beside = assigned ? besideOf(assigned) : '';
  const besides = [...dropped].map((login) => ({ login, beside }));
  return {
    end,
    lost,
    dropped: besides,
    refused,
    again: [...again],
    delivered,
    unfinished,
    woken: [...woken],
  };
}

/** What GitHub refuses for good is told once; what may work in a moment is tried again. */
export function refusedBy(
  error: unknown,
  effect: { readonly do: keyof typeof DELTAS },
  course: Course,
): void {
  if (statusOf(error) === undefined) throw error;
  const told = course.refused.some(({ what }) => what === DELTAS[effect.do]);
  if (!isFinal(error)) course.unfinished = true;
  else if (!told) course.refused.push({ what: DELTAS[effect.do], status: statusOf(error)! });
}
