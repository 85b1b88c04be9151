import { refuse, together, type Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import type { Change } from './change.ts';
import { fitting, nearest, record, recordNew, type Said, type Verb } from './deeds.ts';
import { noSuchRow } from './no-such-row.ts';
import type { Terms } from './propose.ts';

/** What was said of the changes that were named; of none: of the one of mine that it fits, with words else a row of its own. */
export function recordSaid(
  verb: Exclude<Verb, 'done'>,
  named: readonly number[],
  said: Said,
  scene: Scene,
): Answer {
  const stray = noSuchRow(said.text, scene.incident);
  if (stray) return stray;
  const numbers = [...new Set(named)];
  const { terms, ...plain } = said;
  const whole = { ...plain, text: withTerms(said.text, terms ?? {}) };
  if (numbers.length > 0)
    return together(numbers.map((one, at) => record(verb, one, whole, scene, numbers.slice(0, at))));
  if (verb === 'started' && said.text) return recordNew(verb, said, scene);
  const mine = fitting(verb, scene);
  const all = nearest(verb, scene.incident.changes.rows);
  // Whoever starts what is ready takes nobody's word for how it went.
  const rows = verb === 'started' && mine.length === 0 ? all : mine;
  if (rows.length === 1) return record(verb, rows[0]!.number, whole, scene);
  return said.text ? recordNew(verb, said, scene) : whichOf(verb, rows, all);
}

/** Several rows fit, or none of mine: what to type. */
function whichOf(verb: Verb, rows: readonly Change[], all: readonly Change[]): Answer {
  const name = verb === 'started' ? 'start' : verb;
  const [open, others] = [rows, all].map((some) => some.map(({ number }) => `C${number}`)) as [
    string[],
    string[],
  ];
  if (open.length > 0) return refuse({ code: 'which row', open, right: `/${name} ${open[0]}` });
  const right = others[0] ? `/${name} ${others[0]}` : `/${name} what was done`;
  return refuse({ code: 'nothing open', what: 'change', others, right });
}

/** A row that is there keeps the words that were approved; others are said with its start, and are not lost. */
const withTerms = (text: string, terms: Terms): string =>
  [text, ...Object.entries(terms).map(([name, value]) => `${name}: ${value}`)].filter(Boolean).join(' ');
