import { DateTime } from 'luxon';
import { MINUTE, type Instant, type Period } from '../incident/words.ts';
import type { Incident } from '../incident/fold.ts';
import { measured } from '../partners/clock.ts';
import { spread } from './spread.ts';

/** What a partner was asked once: a case or one of its runs, or a team's task. */
export interface Asked {
  readonly kind: 'vendor' | 'team';
  /** Its key in the plan, or in small letters what it was called. */
  readonly key: string;
  readonly name: string;
  readonly at: Instant;
  readonly answerBy: Instant | null;
  readonly answeredAt: Instant | null;
  readonly restoreBy: Instant | null;
  readonly restoredAt: Instant | null;
  /** When nobody waited any longer. */
  readonly until: Instant;
}

/** So many of so many; null: nothing was promised. */
export interface Share {
  readonly inTime: number;
  readonly of: number;
}

/** One line of the scorecard. */
export interface Score {
  readonly kind: Asked['kind'];
  readonly key: string;
  readonly name: string;
  readonly asked: number;
  readonly answers: Share;
  /** Median minutes to an answer, of those that came; null: none came. */
  readonly answerMinutes: number | null;
  readonly restorations: Share;
  readonly restoreMinutes: number | null;
}

/** Everything that partners were asked in an incident, run by run: a case that was reopened counts again. */
export function askedIn({ vendors, tasks, status }: Incident, now: Instant): Asked[] {
  const end = status.ended?.at ?? now;
  const cases = vendors.cases.flatMap(({ vendor: key, name, rounds }) =>
    rounds.map(({ closedAt, key: _, ...round }): Asked => ({
      kind: 'vendor',
      key,
      name,
      ...round,
      until: closedAt ?? end,
    })),
  );
  const never = { restoreBy: null, restoredAt: null } as const;
  const open = tasks.open.flatMap(({ team, at, clock }) =>
    team !== null && clock ? [{ team, at, answerBy: clock.answerBy, answeredAt: clock.answeredAt }] : [],
  );
  const teams = [...tasks.answers, ...open].map(({ team, ...task }): Asked => ({
    kind: 'team',
    key: team,
    name: team,
    ...task,
    ...never,
    until: end,
  }));
  return [...cases, ...teams];
}

/** Twelve months of partners. */
export function scorecard(all: readonly Asked[], now: Instant, zone: string): Score[] {
  const from = DateTime.fromMillis(now, { zone }).minus({ months: 12 }).toMillis();
  return scoresOf(all.filter(({ at }) => at > from && at <= now));
}

/** One line for each partner; whoever kept the smallest share of its answers comes first. */
export function scoresOf(all: readonly Asked[]): Score[] {
  const groups = new Map<string, Asked[]>();
  for (const one of all) {
    const key = `${one.kind} ${one.key}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const scores = [...groups.values()].map(scoreOf);
  return scores.toSorted((one, other) => kept(one) - kept(other) || (one.name < other.name ? -1 : 1));
}

function scoreOf(asked: readonly Asked[]): Score {
  const { kind, key, name } = asked.at(-1)!;
  return {
    ...{ kind, key, name, asked: asked.length },
    answers: share(asked, ({ answerBy, answeredAt }) => [answerBy, answeredAt]),
    answerMinutes: minutes(asked.map(({ at, answeredAt }) => took(at, answeredAt))),
    restorations: share(asked, ({ restoreBy, restoredAt }) => [restoreBy, restoredAt]),
    restoreMinutes: minutes(asked.map(({ at, restoredAt }) => took(at, restoredAt))),
  };
}

/** Of what was promised, what came in time. What nobody waited for until its time was over is not counted. */
function share(
  asked: readonly Asked[],
  clock: (one: Asked) => [by: Instant | null, did: Instant | null],
): Share {
  const judged = asked.flatMap((one) => {
    const [by, did] = clock(one);
    if (by === null) return [];
    const { late } = measured(one.at, by, did ?? one.until);
    return did === null && late === null ? [] : [late === null];
  });
  return { inTime: judged.filter(Boolean).length, of: judged.length };
}

const kept = ({ answers }: Score): number => (answers.of === 0 ? 1 : answers.inTime / answers.of);

const took = (from: Instant, until: Instant | null): Period | null =>
  until === null ? null : measured(from, null, until).took;

const minutes = (periods: readonly (Period | null)[]): number | null => {
  const { median } = spread(periods);
  return median === null ? null : Math.round(median / MINUTE);
};
