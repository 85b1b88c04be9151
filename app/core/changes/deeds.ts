import type { Answer } from '../grammar/define.ts';
import { wordsOf } from '../grammar/characters.ts';
import { issueNamed } from '../grammar/named.ts';
import type { Scene } from '../grammar/scene.ts';
import type { EntryData, Incident } from '../incident/fold.ts';
import { samePerson, type Instant, type Person } from '../incident/words.ts';
import { isReady, isWaiting, type Change } from './change.ts';
import { asksForYes, type Terms } from './propose.ts';
import { findChange } from './yes-or-no.ts';

/** What somebody says that they did. */
export interface Said {
  readonly text: string;
  readonly of?: Instant | undefined;
  /** Of a row that it opens. */
  readonly terms?: Terms;
}
export type Verb = 'started' | 'done' | 'failed' | 'undone';

/** Whoever proposed it, or had a hand in it. */
const isMine =
  (me: Person) =>
  ({ by, started, ended }: Change): boolean =>
    [by, started?.by, ended?.by].some((one) => one && samePerson(one, me));
const isRunning = ({ state }: Change): boolean => state === 'running';
const hasFailed = ({ state }: Change): boolean => state === 'failed';
const tookPlace = ({ state }: Change): boolean => state === 'running' || state === 'done';

/** Which rows a word fits that names none: the nearest first. */
const FITS: Record<Verb, readonly ((change: Change) => boolean)[]> = {
  started: [isReady, isWaiting],
  done: [isRunning, isReady],
  failed: [isRunning],
  undone: [hasFailed, tookPlace],
};

/** The rows that a word without an id may mean: those of mine. */
export const fitting = (verb: Verb, { incident, by }: Scene): readonly Change[] =>
  nearest(verb, incident.changes.rows.filter(isMine(by)));

/** Those of the rows that a word fits best. */
export const nearest = (verb: Verb, rows: readonly Change[]): readonly Change[] =>
  FITS[verb].map((fits) => rows.filter(fits)).find((some) => some.length > 0) ?? [];

/** Others that are running while this one starts; nobody is warned where the plan says so. */
export const beside = ({ changes }: Incident, but: Change | undefined): number[] =>
  changes.rows.filter((one) => one !== but && isRunning(one)).map(({ number }) => number);

/** When something that started is asked after. */
const askAt = ({ plan, at }: Scene, of: Instant | undefined): { askAt?: Instant } =>
  plan.changes.runsLongAfter === null ? {} : { askAt: (of ?? at) + plan.changes.runsLongAfter };

const warned = (entry: EntryData, others: readonly number[], { plan }: Scene): Answer =>
  others.length > 0 && plan.changes.oneAtATime === 'warn'
    ? { entries: [{ ...entry, beside: others } as EntryData], reply: { about: 'beside', others } }
    : { entries: [entry] };

/** Records what was done to a change: never refused, whatever approval it has. `along`: started in the same breath. */
export function record(
  verb: Verb,
  number: number,
  { text, of }: Said,
  scene: Scene,
  along: readonly number[] = [],
): Answer {
  const found = findChange(number, scene);
  // What opened it is gone: what was done to it is a fact all the same, and about no other row.
  const gone = scene.incident.changes.gaps.includes(number);
  if (!gone && ('refusal' in found || 'entries' in found)) return found;
  const change = 'key' in found ? found : undefined;
  const common = {
    ...{ number, change: change?.key ?? '' },
    ...(text && { text }),
    ...(of !== undefined && { of }),
  };
  if (verb !== 'started') return { entries: [{ type: `change_${verb}`, ...common }] };
  const entry: EntryData = { type: 'change_started', ...common, ...askAt(scene, of) };
  const others = [...new Set([...beside(scene.incident, change), ...along])];
  // Said once more, it starts nothing.
  return !change || isRunning(change) ? { entries: [entry] } : warned(entry, others, scene);
}

/** Records something done that no row speaks of: it opens one, of a pull request where that is all that was said. */
export function recordNew(did: Verb, { text, of, terms }: Said, scene: Scene): Answer {
  const [word, ...more] = wordsOf(text);
  const pull = word && more.length === 0 ? issueNamed(word, scene) : undefined;
  const entry: EntryData = {
    ...{
      type: 'change_proposed',
      number: scene.incident.changes.last + 1,
      text: pull ? '' : text,
      ...terms,
      did,
    },
    ...(pull && { pull }),
    ...(asksForYes(scene) && { needsYes: true }),
    ...(of !== undefined && { of }),
    ...(did === 'started' && askAt(scene, of)),
  };
  return did === 'started' ? warned(entry, beside(scene.incident, undefined), scene) : { entries: [entry] };
}
