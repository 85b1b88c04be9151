import type { Deed, Desk } from '../../upkeep/desk.ts';
import { ownerReminded } from '../../views/review/reminders.ts';
import type { ReviewData } from '../data.ts';
import { before, dayOf } from '../days.ts';
import type { Decision } from '../decisions.ts';
import { ownersOf, type Party } from './asked.ts';

interface Open {
  readonly decisions: readonly Decision[];
  readonly parties: readonly Party[];
}

/** The owner hears a week before the due day, and on it; of what was missed only the newest. */
export function ownerReminder(desk: Desk, data: ReviewData, open: Open): Deed[] {
  const { kept, plan, now, said } = desk;
  const to = ownersOf(kept, plan);
  if (kept.closedAt !== null || to.length === 0) return [];
  const today = dayOf(now, plan.timezone);
  const asked = dayOf(kept.createdAt, plan.timezone);
  const days = [before(data.dueOn, { days: 7 }), data.dueOn].filter((day) => day > asked && day <= today);
  const day = days.at(-1);
  const key = `remind ${day}`;
  if (day === undefined || said.has(key)) return [];
  return [{ do: 'say', key, body: ownerReminded(to, data, open, today), for: null }];
}
