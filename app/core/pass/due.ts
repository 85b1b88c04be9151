import { automations } from '../automations/all.ts';
import type { Automation, Circumstances, Due } from '../automations/define.ts';
import { dueKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository, Room } from '../room/room.ts';
import { maySpeak } from '../outgoing/who-posts.ts';

/** Something due, with the entry that records it once for ever. */
export interface DueEntry extends Due {
  /** When it may be said: not before everybody it is for may be mentioned again. */
  readonly sayAt: Instant;
  readonly entry: Extract<Entry, { type: 'reminded' }>;
}

/** The newest thing that a person did: what a quiet room is measured from. */
export function lastHuman(
  { reminders }: Incident,
  entries: readonly Entry[],
  comments: Room['comments'],
): { at: Instant; key: string } {
  const said = comments
    .filter(({ author }) => !author.bot)
    .map(({ createdAt, id }) => ({ at: createdAt, key: `c${id}.1` }));
  const did = entries.filter(({ by }) => by.id !== ALLCLEAR.id).map(({ at, key }) => ({ at, key }));
  const before = reminders.heard ?? { at: 0, key: '' };
  return [...said, ...did].reduce((last, one) => (one.at > last.at ? one : last), before);
}

/** All that is or will be due in an incident, with the keys that make it happen once. */
export function allDue(
  incident: Incident,
  plan: Plan,
  repository: Repository,
  entries: readonly Entry[],
  comments: Room['comments'],
  now: Instant,
  among: readonly Automation[] = automations,
): DueEntry[] {
  const speaks = maySpeak(repository, plan);
  const last = lastHuman(incident, entries, comments);
  const circumstances: Circumstances = { incident, plan, repository, now, lastHuman: last };
  return among.flatMap(({ name, due }) =>
    due(circumstances)
      .filter(({ unspoken }) => unspoken || speaks)
      .map((one) => {
        const { promisedBy: of, to, at, calls = [], heardAt } = one;
        const key = dueKey(name, of, one.rung);
        const people = to.map(({ id, login }) => ({ id, login }));
        const more = { ...(calls.length > 0 && { calls }), ...(heardAt !== undefined && { heardAt }) };
        return {
          ...one,
          sayAt: one.prompt
            ? at
            : Math.max(at, ...to.map(({ login }) => mentionableAt(login, incident, plan))),
          entry: {
            type: 'reminded',
            what: name,
            of,
            to: people,
            saidAt: now,
            ...more,
            key,
            at,
            by: ALLCLEAR,
          },
        } as const;
      }),
  );
}

/** When somebody may be mentioned unasked again. */
export function mentionableAt(login: string, { reminders }: Incident, plan: Plan): Instant {
  const last = reminders.mentioned[login.toLowerCase()];
  return last === undefined ? 0 : last + plan.reminders.mentionEvery;
}

/** What is due by now and was not said yet, to somebody who was not mentioned a moment ago. */
export function dueNow(
  all: readonly DueEntry[],
  { reminders }: Incident,
  said: ReadonlySet<string>,
  now: Instant,
): DueEntry[] {
  const done = (key: string): boolean => said.has(key) || reminders.said.includes(key);
  return all.filter(
    ({ sayAt, to, unspoken, entry }) => sayAt <= now && (to.length > 0 || unspoken) && !done(entry.key),
  );
}

/** The next moment at which something falls due; null where nothing will. */
export function nextDueAt(all: readonly DueEntry[], { reminders }: Incident): Instant | null {
  const waiting = all.filter(({ entry }) => !reminders.said.includes(entry.key)).map(({ sayAt }) => sayAt);
  return waiting.length > 0 ? Math.min(...waiting) : null;
}
