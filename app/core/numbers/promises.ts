import type { Entry, Incident } from '../incident/fold.ts';
import { intervalOf, isPast } from '../incident/promised.ts';
import { MINUTE, type Instant, type Period, type Severity } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { replay, type PastRoom } from './past.ts';

/** One promised moment of an update, from its making to its end. */
export interface PromiseMade {
  readonly audience: string;
  readonly severity: Severity;
  readonly status: string;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  /** Of what it was made: the rule for the first word, the interval, or what somebody said instead. */
  readonly of: 'first' | 'interval' | 'stated' | 'moved';
  /** Lapsed: another took its place, or the end came first. */
  readonly came: 'kept' | 'late' | 'moved' | 'lapsed';
  /** From its making until the word came; null: none came. */
  readonly took: Period | null;
}

type Open = Omit<PromiseMade, 'came' | 'took'>;

// Whoever names a time names a round one.
const ROUND = 5 * MINUTE;

/** Every promise of an incident, in the order in which they ended. */
export function promisesIn({ entries }: Pick<PastRoom, 'entries'>, plan: Plan, now: Instant): PromiseMade[] {
  const all: PromiseMade[] = [];
  const open = new Map<string, Open & { by: string }>();
  const end = (audience: string, came: PromiseMade['came'], took: Period | null): void => {
    const { by: _, ...one } = open.get(audience)!;
    open.delete(audience);
    all.push({ ...one, came, took });
  };
  let offered: Instant | undefined;
  let untold: ReadonlySet<string> = new Set();
  replay(entries, {
    before(entry, { updates }) {
      offered = offerOf(entry, updates.open);
      untold = new Set(Object.keys(plan.audiences).filter((audience) => !updates.told[audience]));
    },
    after(entry, incident) {
      const { next } = incident.promises;
      for (const [audience, { by, madeAt, dueAt }] of open) {
        if (next[audience]?.by === by && next[audience]?.at === dueAt) continue;
        const came = endedBy(entry, audience, dueAt);
        // Made and replaced in one moment, it was none.
        if (came === 'lapsed' && entry.at === madeAt) open.delete(audience);
        else end(audience, came, came === 'kept' || answers(entry, audience) ? entry.at - madeAt : null);
      }
      for (const [audience, { at: dueAt, by }] of Object.entries(next)) {
        if (open.has(audience)) continue;
        const severity = incident.severity.now ?? plan.assumedSeverity;
        const made = { audience, severity, status: incident.status.now, madeAt: entry.at, dueAt };
        const of = madeOf(entry, made, untold.has(audience), offered ?? entry.at, plan);
        open.set(audience, { ...made, of, by });
      }
    },
  });
  for (const [audience, { dueAt }] of [...open]) end(audience, isPast(dueAt, now) ? 'late' : 'lapsed', null);
  return all;
}

const answers = (entry: Entry, audience: string): boolean =>
  entry.type === 'update_sent' && entry.audiences.includes(audience);

function endedBy(entry: Entry, audience: string, dueAt: Instant): PromiseMade['came'] {
  const past = isPast(dueAt, entry.at);
  if (answers(entry, audience)) return past ? 'late' : 'kept';
  if (entry.type === 'next_moved') return past ? 'late' : 'moved';
  if (entry.type === 'resolved' || entry.type === 'called_off') return past ? 'late' : 'lapsed';
  return 'lapsed';
}

/** When the words of an update were offered: what they promise counts from there. */
function offerOf(entry: Entry, open: Incident['updates']['open']): Instant | undefined {
  const key = entry.type === 'update_sent' ? entry.offer?.key : undefined;
  return open.find((one) => one.key === key)?.at;
}

function madeOf(
  entry: Entry,
  { audience, severity, status, dueAt }: Pick<Open, 'audience' | 'severity' | 'status' | 'dueAt'>,
  untold: boolean,
  from: Instant,
  plan: Plan,
): PromiseMade['of'] {
  if (entry.type === 'next_moved') return 'moved';
  if (entry.type !== 'update_sent')
    return untold && plan.audiences[audience]?.firstWithin != null ? 'first' : 'interval';
  const interval = intervalOf(plan, severity, status, audience);
  if (entry.next === undefined) return 'interval';
  return interval !== null && Math.abs(dueAt - from - interval) <= ROUND ? 'interval' : 'stated';
}
