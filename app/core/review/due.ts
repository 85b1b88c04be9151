import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { after, before, dayOf, daysBetween, type Day } from './days.ts';
import { earlyReasons, type Signals } from './early.ts';
import { periodOf, type History } from './period.ts';

/** A review that is to be opened now. */
export interface Due {
  /** The day its period began. */
  readonly since: Day;
  /** What names it: there is one review for each. */
  readonly key: string;
  readonly why: 'in time' | 'early' | 'by hand';
  /** What is to have been decided by then. */
  readonly dueOn: Day;
  /** What opened it before its time, in words. */
  readonly reasons: readonly string[];
}

/** How a person asked, where one did. */
export interface Asking {
  readonly byHand?: boolean;
}

/** The days of a period: when its review opens by itself, and by when it is to end. Null: only by hand. */
export function daysOf(since: Day, { review }: Plan): { readonly opens: Day; readonly due: Day } | null {
  if (review.every === null) return null;
  const due = after(since, review.every);
  const opens = before(due, review.openBefore);
  // Where reviews follow each other closely, the next does not open before half of the time is over.
  const half = after(since, { days: Math.ceil(daysBetween(since, due) / 2) });
  return { opens: opens < half ? half : opens, due };
}

/** Whether a review is to be opened, for which period, and by when it is to end. Null: none is, or one is open. */
export function reviewDue(
  history: History,
  signals: Signals,
  plan: Plan,
  now: Instant,
  { byHand = false }: Asking = {},
): Due | null {
  const period = periodOf(history, now, plan.timezone);
  if ('open' in period) return null;
  const today = dayOf(now, plan.timezone);
  const since = period.since ?? today;
  const key = unusedKey(since, history);
  // Opened and ended on the day that its period began: one a day is enough, and the next is one of its own.
  if (key !== since && since === today) return null;
  const days = daysOf(since, plan);
  const soon = after(today, plan.review.openBefore);
  const dueOn = days && days.due > today && days.due < soon ? days.due : soon;
  if (days && today >= days.opens) return { since, key, why: 'in time', dueOn, reasons: [] };
  const reasons = days ? earlyReasons(signals, plan) : [];
  if (reasons.length > 0) return { since, key, why: 'early', dueOn, reasons };
  return byHand ? { since, key, why: 'by hand', dueOn, reasons: [] } : null;
}

/** The day itself; where a review of that name ended on the very day, the next is told from it by a number. */
function unusedKey(since: Day, { past }: History): string {
  const used = new Set(past.map(({ key }) => key));
  let key: string = since;
  for (let count = 2; used.has(key); count += 1) key = `${since} ${count}`;
  return key;
}
