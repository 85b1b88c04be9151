import type { Plan } from '../../plan/schema.ts';
import { RUNNING, type Intervals } from '../../plan/severities.ts';
import { isRunning } from '../vacancies.ts';
import { replay, type PastRoom } from '../past.ts';
import { promisesIn, type PromiseMade } from '../promises.ts';
import { timed, type Judge, type Path, type Use } from './judge.ts';

const same = (all: Intervals): boolean => RUNNING.every((status) => all[status] === all.investigating);

/** Where an interval is written: one for all statuses, or one for each. */
const pathOf = (severity: string, audience: string, status: string, all: Intervals): Path => [
  ...['severities', severity, 'updates', audience],
  ...(same(all) ? [] : [status]),
];

const title = ({ audiences }: Plan, audience: string): string => audiences[audience]?.title ?? audience;

/** How often each audience hears, at each severity and status. */
export const intervals: Judge = {
  rules: (plan) =>
    Object.entries(plan.severities).flatMap(([severity, { updates }]) =>
      Object.entries(updates).flatMap(([audience, all]) =>
        (same(all) ? RUNNING.slice(0, 1) : RUNNING).flatMap((status) => {
          const interval = all[status];
          if (interval === null) return [];
          const when = same(all) ? '' : ` while ${status}`;
          const words = `${title(plan, audience)} hears at ${severity}${when} every`;
          return [timed(pathOf(severity, audience, status, all), words, interval)];
        }),
      ),
    ),
  uses(room, plan, now) {
    const made = promisesIn(room, plan, now).filter(({ of }) => of === 'interval' || of === 'stated');
    const used = made.flatMap((one): Use[] => {
      const { severity, audience, status, of, dueAt, madeAt, took } = one;
      const all = plan.severities[severity]?.updates[audience];
      if (!all) return [];
      const path = pathOf(severity, audience, status, all);
      return of === 'stated'
        ? [{ path, came: 'overridden', took: dueAt - madeAt }]
        : [{ path, came: cameOf(one), took: took ?? undefined }];
    });
    return [...used, ...possible(room, plan)];
  },
};

/** How soon each audience hears first. */
export const firstWords: Judge = {
  rules: (plan) =>
    Object.entries(plan.audiences).flatMap(([audience, { firstWithin }]) =>
      firstWithin === null
        ? []
        : [
            timed(
              ['audiences', audience, 'first-within'],
              `${title(plan, audience)} hears first within`,
              firstWithin,
            ),
          ],
    ),
  uses: (room, plan, now) =>
    promisesIn(room, plan, now)
      .filter(({ of }) => of === 'first')
      .map((one) => ({
        path: ['audiences', one.audience, 'first-within'],
        came: cameOf(one),
        took: one.took ?? undefined,
      })),
};

const cameOf = ({ came }: PromiseMade): 'kept' | 'missed' | 'moved' | 'lapsed' =>
  came === 'late' ? 'missed' : came;

/** The intervals that an incident could have used: those of the severities and statuses that it had. */
function possible({ entries }: PastRoom, plan: Plan): Use[] {
  const paths = new Map<string, Path>();
  replay(entries, {
    settled(_, incident) {
      const severity = incident.severity.now ?? plan.assumedSeverity;
      if (!isRunning(incident)) return;
      for (const [audience, all] of Object.entries(plan.severities[severity]?.updates ?? {})) {
        const path = pathOf(severity, audience, incident.status.now, all);
        paths.set(path.join(' '), path);
      }
    },
  });
  return [...paths.values()].map((path) => ({ path, came: 'lapsed', unused: true }));
}
