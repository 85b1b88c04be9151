import type { Owed } from '../incident/owed.ts';
import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Report {
  name: string;
  at: Instant;
  /** When it went out, and whether by then. */
  sentAt: Instant | null;
  /** It has passed, and the card says so. */
  missed: boolean;
}

interface Deadlines {
  /** The reports of each audience, the first one first, with the entry that began their clock. */
  owed: Record<string, { by: string; reports: Report[] }>;
}

interface Owing {
  key: string;
  owed?: Owed;
}

/** A clock that begins anew keeps what has gone out already. */
function owe(state: Deadlines, { key, owed }: Owing): void {
  for (const [audience, moments] of Object.entries(owed ?? {})) {
    const before = state.owed[audience]?.reports ?? [];
    const reports = Object.entries(moments)
      .map(([name, at]): Report => {
        const sentAt = before.find((one) => one.name === name)?.sentAt ?? null;
        return { name, at, sentAt, missed: false };
      })
      .sort((one, other) => one.at - other.at);
    state.owed[audience] = { by: key, reports };
  }
}

/** Reports owed to a regulator: each is answered by the next update to that audience. */
export const deadlines = fact({
  name: 'deadlines',
  start: { owed: {} } as Deadlines,
  entries: {
    deadline_missed: entry<Deadlines, { audience: string; report: string }>({
      fold(state, { audience, report }) {
        const missed = state.owed[audience]?.reports.find(({ name }) => name === report);
        if (missed && missed.sentAt === null) missed.missed = true;
      },
      line: ({ audience, report }, tell) =>
        `The ${tell.text(report)} to ${tell.text(tell.plan.audiences[audience]?.title ?? audience)} was not sent in time`,
    }),
  },
  also: {
    declared: owe,
    impact_stated: owe,
    update_sent(state, entry: Owing & { at: Instant; audiences: readonly string[] }) {
      owe(state, entry);
      for (const audience of entry.audiences) {
        const next = state.owed[audience]?.reports.find(({ sentAt }) => sentAt === null);
        if (next) next.sentAt = entry.at;
      }
    },
  },
});
