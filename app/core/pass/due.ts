import { automations } from '../automations/all.ts';
import type { Circumstances, Due } from '../automations/define.ts';
import { dueKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository, Room } from '../room/room.ts';

/** Something due, with the entry that records it once for ever. */
export interface DueEntry extends Due {
  readonly entry: Entry;
}

/** The newest thing that a person did: what a quiet room is measured from. */
export function lastHuman(
  entries: readonly Entry[],
  comments: Room['comments'],
): { at: Instant; key: string } {
  const said = comments
    .filter(({ author }) => !author.bot)
    .map(({ createdAt, id }) => ({ at: createdAt, key: `c${id}.1` }));
  const did = entries.filter(({ by }) => by.id !== ALLCLEAR.id).map(({ at, key }) => ({ at, key }));
  return [...said, ...did].reduce((last, one) => (one.at > last.at ? one : last), { at: 0, key: '' });
}

/** All that is or will be due in an incident, with the keys that make it happen once. */
export function allDue(
  incident: Incident,
  plan: Plan,
  repository: Repository,
  entries: readonly Entry[],
  comments: Room['comments'],
): DueEntry[] {
  // In a public room the app speaks by card and labels only (DESIGN 4).
  if (!repository.private) return [];
  const last = lastHuman(entries, comments);
  const circumstances: Circumstances = { incident, plan, repository, lastHuman: last };
  return automations.flatMap(({ name, due }) =>
    due(circumstances).map((one) => {
      const key = dueKey(name, one.promisedBy, one.rung);
      return {
        ...one,
        entry: { type: 'reminded', what: name, of: one.promisedBy, key, at: one.at, by: ALLCLEAR } as const,
      };
    }),
  );
}

/** What is due by now and was not said yet, to somebody. */
export function dueNow(
  all: readonly DueEntry[],
  entries: readonly Entry[],
  archived: ReadonlySet<string>,
  now: Instant,
): DueEntry[] {
  const said = (key: string): boolean => archived.has(key) || entries.some((entry) => entry.key === key);
  return all.filter(({ at, to, entry }) => at <= now && to.length > 0 && !said(entry.key));
}

/** The next moment at which something falls due; null where nothing will. */
export function nextDueAt(all: readonly DueEntry[], entries: readonly Entry[]): Instant | null {
  const waiting = all
    .filter(({ entry }) => !entries.some(({ key }) => key === entry.key))
    .map(({ at }) => at);
  return waiting.length > 0 ? Math.min(...waiting) : null;
}
