import { saidInDrill } from '../drills/says.ts';
import { dueKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, samePerson, type Instant, type Person } from '../incident/words.ts';
import { dutiesText, hasDuties, type Taken } from '../views/duties.ts';
import type { View } from '../views/scene.ts';
import { untrainedFor } from '../views/training/remarks.ts';
import { callsFor } from './calls.ts';
import { maySpeak } from '../outgoing/who-posts.ts';

/** What those who came to hold roles by one comment are told, and the entry that records it. */
export interface Duties {
  readonly text: string;
  readonly entry: Extract<Entry, { type: 'duties_told' }>;
}

type RoleTaken = Extract<Entry, { type: 'role_taken' }>;

/** The duties owed for the entries of one comment; to those alone who hold what they took in it, still. */
export function dutiesFor(
  entries: readonly Entry[],
  incident: Incident,
  view: View,
  now: Instant,
): Duties | undefined {
  if (!maySpeak(view.repository, view.plan) || incident.status.ended) return undefined;
  const given = entries
    .filter((entry): entry is RoleTaken => entry.type === 'role_taken' && entry.from === undefined)
    .map((entry) => ({ role: entry.role, by: entry.by, key: entry.key, who: holding(entry, incident) }))
    .map(({ who, ...one }) => ({ ...one, who: who.filter((each) => isTold(each, one, view)) }))
    .filter(({ who }) => who.length > 0);
  const [first] = given;
  if (!first) return undefined;
  const to = given.flatMap(({ who }) => who);
  const calls = callsFor(given, view.plan);
  return {
    text: saidInDrill(dutiesText(given, view), incident),
    entry: {
      ...{ type: 'duties_told', of: first.key, to, saidAt: now, ...(calls.length > 0 && { calls }) },
      ...{ key: dueKey('duties', first.key), at: entries[0]!.at, by: ALLCLEAR },
    },
  };
}

const isTold = (who: Person, { role, by }: Omit<Taken, 'who'> & { by: Person }, view: View): boolean =>
  hasDuties(role, samePerson(who, by), view.plan) || untrainedFor(role, who, view) !== '';

/** Those who hold a role by this very entry: not whoever held it before, nor whom somebody followed since. */
function holding({ role, key }: RoleTaken, { roles }: Incident): Person[] {
  const held = [...(roles.members[role] ?? []), ...(roles.holders[role] ? [roles.holders[role]] : [])];
  return held.filter((one) => one.key === key).map(({ id, login }) => ({ id, login }));
}
