import { refuse, type Answer } from '../grammar/define.ts';
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
type Verb = 'started' | 'done' | 'failed' | 'undone';

const isMine =
  (by: Person) =>
  (change: Change): boolean =>
    samePerson(change.started?.by ?? change.by, by) || samePerson(change.by, by);
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

/** The rows that a word without an id may mean: those of mine, else anybody's. */
export function fitting(verb: Verb, { incident, by }: Scene, mineOnly = false): readonly Change[] {
  const { rows } = incident.changes;
  const mine = rows.filter(isMine(by));
  const among = mineOnly ? [mine] : [mine, rows];
  const tiers = among.flatMap((some) => FITS[verb].map((fits) => some.filter(fits)));
  return tiers.find((tier) => tier.length > 0) ?? [];
}

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

/** Records what was done to a change: never refused, whatever approval it has. */
export function record(verb: Verb, number: number, { text, of }: Said, scene: Scene): Answer {
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
  // Said once more, it starts nothing.
  return !change || isRunning(change)
    ? { entries: [entry] }
    : warned(entry, beside(scene.incident, change), scene);
}

/** Records something done that no row speaks of: it opens one. */
export function recordNew(did: 'started' | 'failed' | 'undone', said: Said, scene: Scene): Answer {
  const { text, of, terms } = said;
  const entry: EntryData = {
    ...{ type: 'change_proposed', number: scene.incident.changes.last + 1, text, ...terms, did },
    ...(asksForYes(scene) && { needsYes: true }),
    ...(of !== undefined && { of }),
    ...(did === 'started' && askAt(scene, of)),
  };
  return did === 'started' ? warned(entry, beside(scene.incident, undefined), scene) : { entries: [entry] };
}

/** A word without an id: the one row that fits; with words and without one, a row of its own. */
export function recordFitting(verb: 'failed' | 'undone', said: Said, scene: Scene): Answer {
  const rows = fitting(verb, scene);
  if (rows.length === 1) return record(verb, rows[0]!.number, said, scene);
  return said.text ? recordNew(verb, said, scene) : whichOf(verb, rows);
}

/** Several rows fit, or none: what to type. */
export function whichOf(verb: Verb, rows: readonly Change[]): Answer {
  const name = verb === 'started' ? 'start' : verb;
  const open = rows.map(({ number }) => `C${number}`);
  return rows.length > 0
    ? refuse({ code: 'which row', open, right: `/${name} ${open[0]}` })
    : refuse({ code: 'nothing open', what: 'change', right: `/${name} what was done` });
}
