import type { Change } from '../changes/change.ts';
import type { Incident } from '../incident/fold.ts';
import { isUnanswered } from '../facts/hindrances.ts';
import { MINUTE, type Instant } from '../incident/words.ts';
import { refName, sameRef, type PullFound, type Ref } from '../room/pull.ts';

/** As many are read in one pass, the newest first. */
export const MOST_READ = 10;

/** A pull request that a row follows, as it was last seen. */
export interface Followed extends Ref {
  readonly head: string | null;
  /** Merged, or closed: it may be reverted or opened again, and is read only when somebody tells of it. */
  readonly over: boolean;
  /** Its checks have not all told what came of them. */
  readonly pending: boolean;
}

const pullsOf = ({ changes }: Incident): NonNullable<Change['pull']>[] =>
  changes.rows.flatMap(({ pull }) => pull ?? []);

/** The pull requests of an incident's rows, newest row first, each once. */
export function followedIn(incident: Incident): Followed[] {
  const all = pullsOf(incident)
    .toReversed()
    .map(({ repository, number, head, state, checks }) => ({
      ...{ repository, number, head },
      over: state === 'merged' || state === 'closed',
      pending: checks === 'pending',
    }));
  return [...new Map(all.toReversed().map((one) => [refName(one), one])).values()].toReversed();
}

/** What GitHub would not let us read, as the card tells it. */
export const readingOf = (ref: Ref, status: number): string =>
  status === 404
    ? `show pull request ${ref.repository}#${ref.number}`
    : `show the pull requests of ${ref.repository}`;

// What cannot be read is asked for again ever more seldom; what merely failed, soon.
const REFUSED = { first: 10 * MINUTE, times: 6 };
const UNANSWERED = { first: MINUTE, times: 2 };

/** The pull requests of new rows, of which nothing is known yet: what must be read before the card is written. */
export function unread(incident: Incident, found: readonly PullFound[], now: Instant): Ref[] {
  const { failing } = incident.hindrances;
  const waits = (ref: Ref): boolean =>
    [403, 404].some((status) => {
      const before = failing[readingOf(ref, status)];
      if (before === undefined) return false;
      const { first, times } = isUnanswered(before.status) ? UNANSWERED : REFUSED;
      return now < before.at + first * times ** Math.min(before.count - 1, 3);
    });
  return pullsOf(incident)
    .filter(({ state }) => state === null)
    .filter((ref) => !found.some((one) => sameRef(one.as, ref)) && !waits(ref))
    .map(({ repository, number }) => ({ repository, number }))
    .toReversed()
    .slice(0, MOST_READ);
}
