import type { Instant } from '../app/core/incident/words.ts';
import type { Glance } from '../app/core/pass/glance.ts';
import { statusOf } from '../app/github/asking.ts';
import type { Swept } from '../app/github/sweep.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** A look costs four requests of the thousand an hour that all of a repository's workflows share. */
const OFTEN = MINUTE;
const SELDOM = 3 * MINUTE;
const SOON = 10 * MINUTE;
/** The schedule comes hourly, though GitHub may drop it once. What nobody could say for so long waits for it too. */
const AHEAD = 120 * MINUTE;
/** GitHub's clock is told in whole seconds, so a moment has come for certain a second later. */
const CLOCK = SECOND;
const LEAST = 2 * SECOND;
const LONGEST_REST = 5 * MINUTE;
const FAILURES = 10;
/** GitHub has been known to refuse good tokens for a moment. */
const REFUSALS = 3;
/** A token that is refused sooner did not run out: another run would fare no better. */
const YOUNG = 10 * MINUTE;
/** How often a room may still ask for another look when there is nothing left to watch. */
const LAST_LOOKS = 5;

/** Whether a severe incident runs in which something is due before the schedule is sure to come by, or one has ended and words are still owed. */
export function isWatched({ severity, nextDueAt }: Glance, now: Instant): boolean {
  const severe = severity === 'sev1' || severity === 'sev2';
  const ahead = severe ? AHEAD : severity === null ? SOON : 0;
  return nextDueAt !== null && Math.abs(nextDueAt - now) <= ahead;
}

/** What watching needs of the world, its clock included. */
export interface Watched {
  sweep(): Promise<Swept>;
  /** Resolves after so many milliseconds, or at once when stopped. */
  sleep(milliseconds: number): Promise<unknown>;
  /** Milliseconds that only go forward. */
  tick(): number;
  stopped(): boolean;
  /** Milliseconds after which another run has to take over. */
  readonly life: number;
  /** A sweep failed, and when the next one comes. */
  failed(error: unknown, next: number): void;
}

/** Why it ended: nothing is left to watch, somebody stopped it, its time is up, its token is not accepted any more. */
export type End = 'over' | 'stopped' | 'time is up' | 'token';

/** Sweeps when something is due, and now and then, for as long as there is something to watch. */
export async function watch(world: Watched): Promise<End> {
  const began = world.tick();
  let failures = 0;
  let worked = false;
  let lastLooks = LAST_LOOKS;
  for (;;) {
    let wait: number;
    try {
      const swept = await world.sweep();
      failures = 0;
      worked = true;
      if (swept.glances.some((room) => isWatched(room, swept.endedAt))) lastLooks = LAST_LOOKS;
      else if (!swept.looked.some(({ result }) => result === 'again') || lastLooks-- === 0) return 'over';
      wait = untilNext(swept);
    } catch (error) {
      failures += 1;
      const refused = statusOf(error) === 401 && failures === (worked ? REFUSALS : 1);
      if (refused && world.tick() - began >= YOUNG) return 'token';
      if (refused || failures === FAILURES) throw error;
      wait = Math.min(MINUTE * 2 ** (failures - 1), LONGEST_REST);
      world.failed(error, wait);
    }
    if (world.stopped()) return 'stopped';
    if (world.tick() - began + wait >= world.life) return 'time is up';
    await world.sleep(wait);
    if (world.stopped()) return 'stopped';
  }
}

/** Milliseconds to the next look: exactly when something is due, else soon where things move. */
export function untilNext({
  nextDueAt,
  endedAt,
  looked,
}: Pick<Swept, 'nextDueAt' | 'endedAt' | 'looked'>): number {
  const due = nextDueAt === null ? Infinity : nextDueAt - endedAt + CLOCK;
  const again = looked.map(({ result, againIn }) => (result === 'again' ? (againIn ?? OFTEN) : Infinity));
  const moves = looked.some(({ result }) => ['written', 'again', 'failed'].includes(result));
  return Math.max(LEAST, Math.min(due, ...again, moves || due <= SOON ? OFTEN : SELDOM));
}
