import { commandKey } from '../../../../app/core/incident/entry.ts';
import { fold, type Entry, type EntryData } from '../../../../app/core/incident/fold.ts';
import { readPlan } from '../../../../app/core/plan/read.ts';
import { viewOf, type View } from '../../../../app/core/views/scene.ts';

export const ROOM = 'https://github.example/acme/shop/issues/412';

/** Something that somebody said at a moment, in ISO 8601. */
export type Said = readonly [at: string, by: string, data: EntryData];

const people: string[] = [];
const idOf = (login: string): number =>
  1 + (people.includes(login) ? people.indexOf(login) : people.push(login) - 1);

/** What was said, each in a comment of its own: the first is number 1. */
export const entriesOf = (said: readonly Said[]): Entry[] =>
  said.map(([at, login, data], n) => ({
    ...data,
    key: commandKey(n + 1, 1),
    at: Date.parse(at),
    by: { id: idOf(login), login },
  })) as Entry[];

/** A record as a view of it, a while after its last entry. */
export function recorded(said: readonly Said[], plan = 'version: 1\n'): View {
  const entries = entriesOf(said);
  return viewOf({
    incident: fold(entries),
    entries,
    plan: readPlan({ text: plan, path: 'plan' }).plan,
    repository: { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' },
    issueUrl: ROOM,
    now: entries.at(-1)!.at + 60_000,
    earlier: { count: 0, comments: [] },
  });
}

export const declared = (at: string, title = 'Checkout is down'): Said => [
  at,
  'alice',
  { type: 'declared', title },
];
export const resolved = (at: string, how = 'rolled back'): Said => [at, 'bob', { type: 'resolved', how }];
export const note = (at: string, text: string, of?: string): Said => [
  at,
  'bob',
  { type: 'noted', text, ...(of !== undefined && { of: Date.parse(of) }) },
];
