import type { Letter, RowsKnown } from '../facts/rows.ts';
import { commentOf, inOrder } from '../incident/entry.ts';
import { fold, remember, type Entry, type Incident } from '../incident/fold.ts';
import { givenSince } from '../incident/numbered.ts';
import { ALLCLEAR } from '../incident/words.ts';
import type { Decision } from '../respond.ts';
import type { Room } from '../room/room.ts';

const KINDS = { T: 'tasks', C: 'changes', U: 'updates', V: 'vendors' } as const;
const OPENS: Readonly<Partial<Record<Entry['type'], Letter>>> = {
  task_given: 'T',
  change_proposed: 'C',
  update_offered: 'U',
  update_sent: 'U',
  case_opened: 'V',
};

/** The ids that rows have, as every comment of ours hides them; nothing where there are no rows. Archives hold their own. */
export function rowsKnown({ known, entries }: Pick<Decision, 'known' | 'entries'>): RowsKnown | undefined {
  const state = fold([], known.base?.state);
  const ids: Record<string, string> = {};
  for (const entry of [...known.entries, ...entries].sort(inOrder)) {
    const letter = OPENS[entry.type];
    const before = letter && { ...state[KINDS[letter]] };
    remember(state, entry);
    const number = before && givenSince(before, state[KINDS[letter!]]);
    if (number !== undefined && !known.archived.has(entry.key)) ids[entry.key] = `${letter!}${number}`;
  }
  const { tasks, changes, updates, vendors } = state;
  const last = { T: tasks.last, C: changes.last, U: updates.last, V: vendors.last };
  return Object.values(last).some((one) => one > 0) ? { last, ids } : undefined;
}

/** What comments of ours remember of numbers: the entry with which a lost card begins anew. */
export function rowsRemembered({ receipts, issue }: Room): Entry | undefined {
  const told = receipts
    .flatMap(({ rows, at }) => (rows ? [{ at, ...rows }] : []))
    .sort((one, other) => one.at - other.at);
  if (told.length === 0) return undefined;
  const most = (letter: Letter): number => Math.max(...told.map(({ last }) => last[letter]));
  const last = { T: most('T'), C: most('C'), U: most('U'), V: most('V') };
  // What was said last holds: rows move on where two replicas gave one number at once.
  const ids = Object.assign({}, ...told.map((one) => one.ids)) as Record<string, string>;
  const key = `rows:${Object.entries(last).flat().join('')}`;
  // Before all else: what is read again finds its number.
  return { type: 'rows_known', last, ids, key, at: issue.createdAt - 1, by: ALLCLEAR };
}

/** An entry with the number that its row has; any other as it is. */
export function withNumber(entry: Entry, { rows }: Pick<Incident, 'rows'>): Entry {
  const id = rows.awaited[entry.key];
  return id && entry.type in OPENS ? ({ ...entry, number: numberIn(id) } as Entry) : entry;
}

/** The incident as a command must see it: what opened a row before opens that one again, and what comes later is not there yet. */
export function numbering(incident: Incident, key: string): Incident {
  const awaited = Object.entries(incident.rows.awaited);
  if (awaited.length === 0) return incident;
  const its = awaited.find(([one]) => one === key || one.startsWith(`${key}.`));
  const mine = commentOf(key) ?? Infinity;
  const later = awaited.flatMap(([one, id]) => ((commentOf(one) ?? 0) > mine ? [id] : []));
  const seen = { ...incident };
  for (const [letter, kind] of Object.entries(KINDS)) {
    const gaps = incident[kind].gaps.filter((number) => !later.includes(`${letter}${number}`));
    Object.assign(seen, { [kind]: { ...incident[kind], gaps } });
  }
  if (!its) return seen;
  const kind = KINDS[its[1][0] as Letter];
  return { ...seen, [kind]: { ...seen[kind], last: numberIn(its[1]) - 1 } };
}

const numberIn = (id: string): number => Number(id.slice(1));
