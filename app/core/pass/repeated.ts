import type { Spoken } from '../grammar/parse.ts';
import type { Entry } from '../incident/fold.ts';
import { MINUTE } from '../incident/words.ts';
import type { FreshComment } from './fresh.ts';

const SAME_WITHIN = 2 * MINUTE;

/** Rows and lines of the timeline: saying one twice is a slip, whatever others said between. */
const ROWS: readonly string[] = ['noted', 'task_given', 'work_recorded', 'change_proposed'];

/** The key of the same line by the same person within two minutes, unless something undid it since. */
export function saidBefore(
  { digest }: Spoken,
  { at, by }: FreshComment,
  entries: readonly Entry[],
): string | undefined {
  const since = new Set<string>();
  for (let last = entries.length - 1; last >= 0; last -= 1) {
    const entry = entries[last]!;
    if (at - entry.at > SAME_WITHIN) return undefined;
    if (entry.type === 'refused' || entry.type === 'repeated') continue;
    if (entry.type === 'update_sent' && since.has('update_offered')) return undefined;
    if (entry.line === digest && entry.by.id === by.id)
      return ROWS.includes(entry.type) || !(since.has(entry.type) || since.has(`by ${by.id}`))
        ? entry.key
        : undefined;
    since.add(entry.type).add(`by ${entry.by.id}`);
  }
  return undefined;
}
