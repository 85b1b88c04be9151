import type { Instant, Period } from '../incident/words.ts';
import { entry, fact } from './define.ts';

/** What the plan promised to say unasked, as it was when the room was made: a plan changed since moves no moment. */
export interface Promised {
  readonly emptyRoleAt: readonly Period[];
  readonly severityWithin: Period | null;
  readonly handoverAfter: Period | null;
}

interface Broken {
  /** Which text of the file, so that each is told once. */
  version: string;
  /** What is wrong with it, with its place, as a sentence. */
  problem: string;
  /** What was read before holds; else the built-in plan does. */
  kept: boolean;
  at: Instant;
  /** Key of the entry that first told of this version: it is told once. */
  of: string;
}

interface PlanRead {
  /** Problems found in the plan when the room was made, as sentences; null before it was read. */
  problems: string[] | null;
  given: boolean;
  promised: Promised | null;
  /** Nothing in the file can be read now. */
  broken: Broken | null;
  /** How often it broke: a version that comes back is another break. */
  breaks: number;
  /** The broken versions so far, with the entry that first told of each. */
  versions: Record<string, string>;
}

interface Worth {
  given: boolean;
  problems: readonly string[];
}

/** What the outage plan is worth: told once when the room is made, and when it cannot be read meanwhile. */
export const planRead = fact({
  name: 'planRead',
  start: { problems: null, given: false, promised: null, broken: null, breaks: 0, versions: {} } as PlanRead,
  entries: {
    plan_read: entry<PlanRead, Worth & { promised?: Promised }>({
      fold(state, { given, problems, promised }) {
        Object.assign(state, { given, problems: [...problems], promised: promised ?? null });
      },
    }),
    plan_broken: entry<PlanRead, Omit<Broken, 'at' | 'of'>>({
      fold(state, { key, version, problem, kept, at }) {
        const of = (state.versions[version] ??= key);
        state.broken = { version, problem, kept, at, of };
        state.breaks += 1;
      },
      line: ({ problem }, tell) => `The outage plan could not be read: ${tell.text(problem)}`,
    }),
    plan_mended: entry<PlanRead, Worth>({
      fold(state, { given, problems }) {
        Object.assign(state, { given, problems: [...problems], broken: null });
      },
      line: () => 'The outage plan could be read again',
    }),
  },
});
