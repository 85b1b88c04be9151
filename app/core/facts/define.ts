import type { Plan } from '../plan/schema.ts';
import type { EntryBase } from '../incident/entry.ts';
import type { Person } from '../incident/words.ts';

/** How entries of one type change what the incident remembers, and how the timeline tells them. */
export interface Remembers<State, Data> {
  /** Changes the state in place; it is this fact's own part and a copy. */
  fold(state: State, entry: EntryBase & Data): void;
  /** The line in the timeline, Markdown, without its time. Left out, or empty: the entry is not told. */
  line?(entry: EntryBase & Data, tell: Tell): string;
}

/** What a timeline line may use: how people are called, and escaping. */
export interface Tell {
  readonly plan: Plan;
  name(person: Person): string;
  text(words: string, longest?: number): string;
  time(at: number): string;
}

/** One thing that an incident remembers: its part of the state, and the entries it owns. */
export interface Fact<Name extends string, State, Entries> {
  readonly name: Name;
  readonly start: State;
  readonly entries: Entries;
  /** Entries owned by another fact that this one minds too. */
  readonly also?: Readonly<Record<string, (state: State, entry: any) => void>>;
  /** Minds every entry, whoever owns it, once that one's own fact has taken it in. */
  readonly always?: (state: State, entry: EntryBase) => void;
}

/** States the shape of one entry type's data: `entry<State, { how: string }>({ fold… })`. */
export function entry<State, Data extends object = object>(
  remembers: Remembers<State, Data>,
): Remembers<State, Data> {
  return remembers;
}

/** Defines one thing that an incident remembers. The state must be plain data. */
export function fact<const Name extends string, State, Entries extends Record<string, Remembers<State, any>>>(
  definition: Fact<Name, State, Entries>,
): Fact<Name, State, Entries> {
  return definition;
}
