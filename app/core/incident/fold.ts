import { facts } from '../facts/all.ts';
import type { Remembers } from '../facts/define.ts';
import { inOrder, type EntryBase } from './entry.ts';

type Facts = (typeof facts)[number];
type Named<F, N> = F extends { name: N } ? F : never;
type DataOf<R> =
  R extends Remembers<never, infer Data> ? Data : R extends Remembers<infer _S, infer Data> ? Data : never;
type EntriesOf<F> = F extends { entries: infer E } ? E : never;
type EntryOf<E> = { [T in keyof E & string]: EntryBase & { readonly type: T } & DataOf<E[T]> }[keyof E &
  string];

/** Everything an incident remembers: one part for each fact. Plain data, made only by folding. */
export type Incident = { [N in Facts['name']]: Named<Facts, N>['start'] };
/** Any entry of any fact. */
export type Entry = Facts extends infer F ? (F extends unknown ? EntryOf<EntriesOf<F>> : never) : never;
/** An entry without what the one who decides it need not know. */
export type EntryData = Entry extends infer E
  ? E extends EntryBase
    ? Omit<E, 'key' | 'at' | 'by' | 'line' | 'mirror' | 'promises' | 'owed' | 'postmortem'>
    : never
  : never;

type Step = { readonly name: keyof Incident; fold(state: unknown, entry: EntryBase): void };

const steps = new Map<string, Step[]>();
const everyStep: Step[] = [];
const lines = new Map<string, NonNullable<Remembers<unknown, unknown>['line']>>();

for (const fact of facts) {
  const add = (type: string, fold: Step['fold']): void => {
    steps.set(type, [...(steps.get(type) ?? []), { name: fact.name, fold }]);
  };
  for (const [type, remembers] of Object.entries<Remembers<never, never>>(fact.entries)) {
    add(type, remembers.fold as Step['fold']);
    if (remembers.line) lines.set(type, remembers.line as never);
  }
  const also = 'also' in fact ? (fact.also as Record<string, Step['fold']>) : {};
  for (const [type, fold] of Object.entries(also)) add(type, fold);
  if ('always' in fact) everyStep.push({ name: fact.name, fold: fact.always as Step['fold'] });
}

/** An incident of which nothing is known yet. */
export function nothingYet(): Incident {
  return structuredCopy(Object.fromEntries(facts.map((fact) => [fact.name, fact.start])) as Incident);
}

/** What the entries say, folded in order over what is known already. Neither is changed. */
export function fold(entries: readonly Entry[], base: Incident = nothingYet()): Incident {
  const state = complete(structuredCopy(base));
  for (const entry of [...entries].sort(inOrder)) remember(state, entry);
  return state;
}

/** What was written before a fact was known, with what that fact starts from. */
function complete(base: Incident): Incident {
  const start = nothingYet();
  const parts = (Object.keys(start) as (keyof Incident)[]).map((name) => [
    name,
    { ...start[name], ...base[name] },
  ]);
  return Object.fromEntries(parts) as Incident;
}

/** Folds one more entry into a state that the caller alone holds. */
export function remember(state: Incident, entry: Entry): void {
  for (const step of [...(steps.get(entry.type) ?? []), ...everyStep]) step.fold(state[step.name], entry);
}

/** How the timeline tells an entry; undefined for those it leaves out. */
export function lineOf(type: string): NonNullable<Remembers<unknown, unknown>['line']> | undefined {
  return lines.get(type);
}

/** Copies plain data. `structuredClone` is not a name of the language, and the state has no cycles. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
