import type { Period, Role } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Figures } from './figures.ts';
import { spread, type Spread } from './spread.ts';

/** How a role that is needed was filled, over several incidents. */
export interface EmptyRole {
  readonly role: Role;
  /** In how many incidents it was needed, and in how many of them nobody ever held it. */
  readonly needed: number;
  readonly neverFilled: number;
  /** From when it was needed until somebody held it first. */
  readonly filledAfter: Spread;
  /** Altogether without anybody, in milliseconds, and the longest at a stretch. */
  readonly empty: Period;
  readonly longest: Period;
}

/** The roles of the plan that were needed, whoever was missed for longest first. */
export function emptyRoles(incidents: readonly Figures[], { roles }: Plan): EmptyRole[] {
  return Object.keys(roles)
    .map((role): EmptyRole => {
      const its = incidents.flatMap(({ vacancies }) => vacancies.filter((one) => one.role === role));
      return {
        ...{ role, needed: its.length },
        neverFilled: its.filter(({ filledAfter }) => filledAfter === null).length,
        filledAfter: spread(its.map(({ filledAfter }) => filledAfter)),
        empty: its.reduce((sum, { empty }) => sum + empty, 0),
        longest: Math.max(0, ...its.map(({ longest }) => longest)),
      };
    })
    .filter(({ needed }) => needed > 0)
    .toSorted((one, other) => other.empty - one.empty);
}
