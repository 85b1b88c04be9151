import { fold } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import type { Cursor, Journal } from '../wire/journal.ts';
import { allDue, nextDueAt } from './due.ts';

/** What a card tells at a glance: how far its room was read, and when something falls due in it. */
export interface Glance {
  readonly cursor: Cursor;
  readonly nextDueAt: Instant | null;
}

/** Looks at a journal without its room. */
export function glance(
  { cursor, entries, base }: Journal,
  plan: Plan,
  repository: Repository,
  now: Instant,
): Glance {
  const incident = fold(entries, base?.state);
  const due = allDue(incident, plan, repository, entries, [], now);
  return { cursor, nextDueAt: nextDueAt(due, incident) };
}
