import type { Period } from '../incident/words.ts';
import { entry, fact } from './define.ts';

/** What the plan promised to say unasked, as it was when the room was made: a plan changed since moves no moment. */
export interface Promised {
  readonly emptyRoleAt: readonly Period[];
  readonly severityWithin: Period | null;
  readonly handoverAfter: Period | null;
}

interface PlanRead {
  /** Problems found in the plan when the room was made, as sentences; null before it was read. */
  problems: string[] | null;
  given: boolean;
  promised: Promised | null;
}

/** What the outage plan was worth when the room was made; told once. */
export const planRead = fact({
  name: 'planRead',
  start: { problems: null, given: false, promised: null } as PlanRead,
  entries: {
    plan_read: entry<PlanRead, { given: boolean; problems: readonly string[]; promised?: Promised }>({
      fold(state, { given, problems, promised }) {
        Object.assign(state, { given, problems: [...problems], promised: promised ?? null });
      },
    }),
  },
});
