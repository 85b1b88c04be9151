import type { Entry } from '../../app/core/incident/fold.ts';
import { hiddenIn } from '../../app/core/wire/marker.ts';
import type { Said } from './acts.ts';
import { wasIn, wasLetIn, wasRefused } from './outsider.ts';
import type { Stage } from './stage.ts';
import { ISSUE } from './state.ts';

/** What does not hold, and how. */
export interface Broken {
  readonly rule: string;
  readonly how: string;
}

/** What a hidden token holds. */
export function opened(token: string, { seal }: Stage): unknown {
  const text = seal.unpack(ISSUE.id, token);
  return text === undefined ? undefined : JSON.parse(text);
}

type Receipts = readonly { readonly key: string; readonly entries?: readonly Entry[] }[];

const receiptsIn = (body: string, walk: Stage): Receipts =>
  [opened(hiddenIn(body).said ?? '0.none', walk)].flat().filter(Boolean) as Receipts;

/** Keys of everything that was said to somebody, as often as it was said. What somebody deleted may be said again. */
export function receiptsOf(walk: Stage): string[] {
  const keys = new Map<number, Set<string>>();
  for (const { id, by, body } of walk.state.texts) {
    if (by.type !== 'Bot') continue;
    const there = keys.get(id) ?? new Set();
    for (const { key, entries = [] } of receiptsIn(body, walk)) {
      there.add(key);
      for (const { type, key: unasked } of entries) if (type === 'reminded') there.add(unasked);
    }
    keys.set(id, there);
  }
  const left = new Set(walk.state.value.comments.map(({ id }) => id));
  const said = new Set([...keys].flatMap(([id, there]) => (left.has(id) ? [...there] : [])));
  return [...keys].flatMap(([id, there]) => [...there].filter((key) => left.has(id) || !said.has(key)));
}

/** How often each is there. */
export function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Words came of it: an answer, a warning, an offer, or what left GitHub. */
const spoken = (entry: Entry): boolean =>
  ['refused', 'answered', 'update_offered', 'delivery_tried'].includes(entry.type) ||
  // Whoever opens a case that has no clock hears so.
  (entry.type === 'case_opened' && entry.answerBy === undefined) ||
  'beside' in entry ||
  (entry.type === 'update_sent' && Object.keys(entry.words).length > 0) ||
  (entry.type === 'next_moved' && entry.words !== undefined);

/** Something came of the comment. */
export const obeys = (entries: readonly Entry[]): boolean =>
  entries.some(({ type }) => !['denied', 'refused', 'repeated'].includes(type));

/** What does not hold of one comment. */
export function untrue(
  said: Said,
  entries: readonly Entry[],
  receipts: readonly string[],
  { state, raced }: Stage,
): Broken[] {
  const { id, line, by, at } = said;
  if (!line.startsWith('/') || said.edited) return [];
  const answers = receipts.filter((key) => key === `c${id}.1`).length;
  const types = entries.map(({ type }) => type);
  const broken: Broken[] = [];
  const outsider = by === 'mallory';
  const stays = outsider && !raced.has(id) && !wasIn(state, at) && wasRefused(state, id);
  if (entries.length === 0) broken.push({ rule: 'record', how: `c${id} (${line}) is not in the journal` });
  if (!outsider && types.includes('denied'))
    broken.push({ rule: 'denied', how: `c${id} (${line}) of ${by} is denied` });
  if ((stays || (outsider && !wasLetIn(state))) && obeys(entries))
    broken.push({ rule: 'denied', how: `c${id} (${line}) was refused and is obeyed` });
  const wanted = entries.some(spoken) ? 1 : 0;
  if (answers !== wanted)
    broken.push({ rule: 'answer', how: `c${id} (${line}, ${types.join()}) was answered ${answers} times` });
  const meant = line === '/sev 9' ? 'refused' : line === '/help' ? 'answered' : undefined;
  if (meant && !outsider && !types.includes(meant as Entry['type']))
    broken.push({ rule: 'answer', how: `c${id} (${line}) is on record as ${types.join()}` });
  return broken;
}
