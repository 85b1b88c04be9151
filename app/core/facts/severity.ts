import type { Instant, Person, Severity } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface SeverityState {
  /** Null until somebody said one: then the plan's assumption holds. */
  now: Severity | null;
  saidAt: Instant | null;
  saidBy: Person | null;
  /** Every severity that was ever said. */
  ever: Severity[];
  /** Each change of it, with the entry that made it: what is needed only above some severity is needed since. */
  levels: { severity: Severity | null; at: Instant; key: string }[];
}

/** How bad it is. The last word wins. */
export const severity = fact({
  name: 'severity',
  start: { now: null, saidAt: null, saidBy: null, ever: [], levels: [] } as SeverityState,
  entries: {
    severity_set: entry<SeverityState, { severity: Severity | null; why?: string }>({
      fold(state, { at, by, key, severity: now }) {
        if (now !== state.now) state.levels.push({ severity: now, at, key });
        Object.assign(state, { now, saidAt: at, saidBy: by });
        if (now !== null && !state.ever.includes(now)) state.ever.push(now);
      },
      line: ({ by, severity: now, why }, tell) =>
        `${tell.name(by)}: ${now === null ? 'severity unknown again' : `severity ${now.replace(/^sev/, '')}`}${why ? `, ${tell.text(why)}` : ''}`,
    }),
  },
});
