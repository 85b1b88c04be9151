import { refuse, type Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import type { EntryData, Incident } from '../incident/fold.ts';
import { samePerson, type Instant, type Person } from '../incident/words.ts';
import { isReady, isWaiting, type Change } from './change.ts';
import { earliest } from './course.ts';
import { asksForYes } from './propose.ts';
import { findChange } from './yes-or-no.ts';

/** What somebody says that they did. */
export interface Said {
  readonly text: string;
  readonly of?: Instant | undefined;
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

/** When something that started is asked after: a while after it was said, however long ago it was. */
const askAt = ({ plan, at }: Scene): { askAt?: Instant } =>
  plan.changes.runsLongAfter === null ? {} : { askAt: at + plan.changes.runsLongAfter };

const warned = (entry: EntryData, others: readonly number[], { plan }: Scene): Answer =>
  others.length > 0 && plan.changes.oneAtATime === 'warn'
    ? { entries: [{ ...entry, beside: others } as EntryData], reply: { about: 'beside', others } }
    : { entries: [entry] };

/** When it was; nothing ends before it was started, so what is said to have is kept beside that. */
function moment(verb: Verb, change: Change, of: Instant | undefined): { of?: Instant; said?: Instant } {
  if (of === undefined) return {};
  const first = verb === 'started' ? of : earliest(change, verb);
  return of < first ? { of: first, said: of } : { of };
}

/** Records what was done to a change: never refused, whatever approval it has. */
export function record(verb: Verb, number: number, { text, of }: Said, scene: Scene): Answer {
  const change = findChange(number, scene);
  if ('refusal' in change || 'entries' in change) return change;
  const common = {
    ...{ number, change: change.key },
    ...(text && { text }),
    ...moment(verb, change, of),
    ...(!change.started && asksForYes(scene) && { needsYes: true }),
  };
  if (verb !== 'started') return { entries: [{ type: `change_${verb}`, ...common }] };
  const entry: EntryData = { type: 'change_started', ...common, ...askAt(scene) };
  // Said once more, it starts nothing.
  return isRunning(change) ? { entries: [entry] } : warned(entry, beside(scene.incident, change), scene);
}

/** Records something done that no row speaks of: it opens one. */
export function recordNew(did: 'started' | 'failed' | 'undone', { text, of }: Said, scene: Scene): Answer {
  const entry: EntryData = {
    ...{ type: 'change_proposed', number: scene.incident.changes.last + 1, text, did },
    ...(asksForYes(scene) && { needsYes: true }),
    ...(of !== undefined && { of }),
    ...(did === 'started' && askAt(scene)),
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
