import type { Repository } from '../core/room/room.ts';
import type { Log } from './log.ts';
import { described } from './log.ts';

/** What one sweep of a repository found. */
export interface Swept {
  readonly requests: number;
  /** Open rooms. */
  readonly open: number;
  readonly nextDueAt: number | null;
}

/** A repository, and the installation that may look at it. */
export interface Place {
  readonly installation: number;
  readonly repository: Repository;
}

export interface SweeperParts {
  sweep(place: Place): Promise<Swept>;
  /** The share of an installation's hourly requests that is left, 0 to 1. */
  left(installation: number): number;
  now(): number;
  readonly log: Log;
}

/** Keeps an eye on repositories where rooms are open, and on new ones now and then. */
export interface Sweeper {
  /** Rooms may be open here. */
  found(place: Place): void;
  /** Everything there is, to be swept once within the budget; what was never reached comes first. */
  discovered(places: readonly Place[]): void;
  /** One round, through all or only where something is due by now; rounds do not overlap. */
  round(which?: 'all' | 'due'): Promise<void>;
  /** When the next thing falls due anywhere. */
  nextDueAt(): number | null;
  /** How many repositories are known to have rooms. */
  known(): number;
  /** Begins no further sweep; resolves when those under way are done. */
  stop(): Promise<void>;
}

/** Requests that looking for unknown rooms may cost in an hour, for each installation. */
export const DISCOVERY_BUDGET = 600;
/** What a sweep costs where nothing has to be done. */
const IDLE_SWEEP = 4;
const AT_ONCE = 4;
/** After this many failures in a row a repository is left to discovery: it may be gone. */
const FAILURES = 10;
/** Below this share of the hour's requests, what people ask for goes before timers. */
const RESERVE = 0.1;

interface Known extends Place {
  readonly open: number;
  readonly nextDueAt: number | null;
  readonly failed: number;
}

/** A sweeper that knows of no repository yet. */
export function sweeper(parts: SweeperParts): Sweeper {
  const known = new Map<string, Known>();
  const unseen = new Map<string, Place>();
  const spent = new Map<number, number>();

  const enough = ({ installation }: Place): boolean => parts.left(installation) > RESERVE;
  const spend = (installation: number, requests: number): void =>
    void spent.set(installation, (spent.get(installation) ?? 0) + requests);

  const sweep = async (place: Place): Promise<number> => {
    const name = nameOf(place);
    try {
      const { open, nextDueAt, requests } = await parts.sweep(place);
      if (open > 0 || nextDueAt !== null) known.set(name, { ...place, open, nextDueAt, failed: 0 });
      else known.delete(name);
      return requests;
    } catch (error) {
      const before = known.get(name);
      if (before && before.failed + 1 < FAILURES) known.set(name, { ...before, failed: before.failed + 1 });
      else known.delete(name);
      parts.log({ level: 'warn', text: 'sweep failed', repository: name, ...described(error) });
      return IDLE_SWEEP;
    }
  };

  // Paid before as an idle sweep, so that those at once keep within the budget; the rest afterwards.
  const lookFor = async (place: Place): Promise<void> => {
    const { installation } = place;
    if ((spent.get(installation) ?? 0) + IDLE_SWEEP > DISCOVERY_BUDGET || !enough(place)) return;
    unseen.delete(nameOf(place));
    spend(installation, IDLE_SWEEP);
    spend(installation, (await sweep(place)) - IDLE_SWEEP);
  };

  const wanted = (which: 'all' | 'due'): (() => Promise<unknown>)[] => {
    const now = parts.now();
    const places = [...known.values()].filter(
      ({ open, nextDueAt }) => (which === 'all' && open > 0) || (nextDueAt !== null && nextDueAt <= now),
    );
    return [
      ...places.map((place) => async () => enough(place) && (await sweep(place))),
      ...(which === 'all' ? [...unseen.values()] : []).map((place) => () => lookFor(place)),
    ];
  };

  let under: Promise<void> | undefined;
  let stopped = false;
  const round = async (which: 'all' | 'due'): Promise<void> => {
    const work = wanted(which);
    const worker = async (): Promise<void> => {
      for (let next = work.shift(); next && !stopped; next = work.shift()) await next();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };

  return {
    found(place) {
      const name = nameOf(place);
      if (!known.has(name)) known.set(name, { ...place, open: 1, nextDueAt: null, failed: 0 });
    },
    discovered(places) {
      spent.clear();
      // A map keeps the place of a key that is set again, so those left over stay in front.
      // Where something is due in days, and no room is open, one may have been opened unheard.
      for (const place of places) if (!known.get(nameOf(place))?.open) unseen.set(nameOf(place), place);
    },
    round: (which = 'all') => (under ??= round(which).finally(() => (under = undefined))),
    nextDueAt() {
      const moments = [...known.values()].flatMap(({ nextDueAt }) => nextDueAt ?? []);
      return moments.length > 0 ? Math.min(...moments) : null;
    },
    known: () => known.size,
    async stop() {
      stopped = true;
      await under;
    },
  };
}

const nameOf = ({ repository }: Place): string => `${repository.owner}/${repository.name}`;
