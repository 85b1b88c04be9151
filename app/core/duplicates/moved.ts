import { saidInDrill } from '../drills/says.ts';
import { holding } from '../facts/roles.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { commandKey } from '../incident/entry.ts';
import { personOf, samePerson, type Instant, type Person } from '../incident/words.ts';
import type { Guard } from '../pass/effects.ts';
import type { Verdict } from '../pass/judge.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { joinedText } from '../views/joined.ts';
import type { View } from '../views/scene.ts';
import type { OtherRoom } from './other.ts';

/** What another room is told, once, and what it then remembers: the people and notes of one that points there. */
export interface JoinRoom {
  readonly do: 'join room';
  readonly under: Guard;
  readonly number: number;
  /** GitHub's id of that issue, which its records are sealed with. */
  readonly id: number;
  readonly key: string;
  readonly text: string;
  readonly since: Instant;
  readonly carried: readonly Entry[];
  readonly entries: readonly [];
}

// What one comment can hide, however long the notes.
const NOTES_AT_MOST = 100;
const TEXT_MOVED = 300;
const TEAM = 'team';

/** What goes to the room that a comment's `/duplicate` points to. */
export function movedTo(
  { comment, entries }: Verdict,
  all: readonly Entry[],
  state: Incident,
  room: Room,
  view: View,
): JoinRoom[] {
  const ending = entries.find((entry) => entry.type === 'called_off' && entry.duplicateOf !== undefined);
  const number = ending?.type === 'called_off' ? Number(/^#(\d+)$/.exec(ending.duplicateOf ?? '')?.[1]) : NaN;
  const other = room.others?.find((one) => one.number === number);
  if (!other || 'not' in other) return [];
  const from = { number: room.issue.number, url: room.issue.url };
  const base = { at: comment.at, by: personOf(comment.by) };
  const keyed = (what: string): string => `dup:${from.number}:${what}`;
  const people = missingThere(state, other);
  const noted = all.filter((one) => one.type === 'noted');
  const notes = noted.slice(-NOTES_AT_MOST).map((note): Entry => ({
    ...{ type: 'noted', key: keyed(note.key), at: comment.at, by: note.by, from },
    ...{ text: note.text.slice(0, TEXT_MOVED), of: note.of ?? note.at },
  }));
  const joined: Entry = {
    ...{ ...base, type: 'room_joined', number: from.number, url: from.url },
    ...{ title: state.declaration.title, key: keyed(`joined.${comment.id}`) },
  };
  const team = teamEntry(people, view.plan, { ...base, key: keyed(`team.${comment.id}`) });
  const told = { ...from, title: state.declaration.title, people: team ? people : [] };
  return [
    {
      ...{ do: 'join room', under: comment.id, number, id: other.id, since: comment.at, entries: [] },
      key: keyed(commandKey(comment.id, 1)),
      text: saidInDrill(
        joinedText({ ...told, notes: notes.length, left: noted.length - notes.length }, view),
        state,
      ),
      carried: [joined, ...team, ...notes],
    },
  ];
}

/** Those who hold something here and nothing there. */
const missingThere = (state: Incident, { incident }: Extract<OtherRoom, { incident: Incident }>): Person[] =>
  holding(state.roles)
    .filter((one) => !holding(incident.roles).some((there) => samePerson(there, one)))
    .map(personOf);

function teamEntry(who: readonly Person[], { roles }: Plan, base: Pick<Entry, 'key' | 'at' | 'by'>): Entry[] {
  const role = roles[TEAM];
  if (who.length === 0 || !role) return [];
  return [{ ...base, type: 'role_taken', role: TEAM, title: role.title, many: true, who }];
}
