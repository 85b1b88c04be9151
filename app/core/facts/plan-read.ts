import { entry, fact } from './define.ts';

interface PlanRead {
  /** Problems found in the plan when the room was made, as sentences; null before it was read. */
  problems: string[] | null;
  given: boolean;
}

/** What the outage plan was worth when the room was made; told once. */
export const planRead = fact({
  name: 'planRead',
  start: { problems: null, given: false } as PlanRead,
  entries: {
    plan_read: entry<PlanRead, { given: boolean; problems: readonly string[] }>({
      fold(state, { given, problems }) {
        Object.assign(state, { given, problems: [...problems] });
      },
    }),
  },
});
