import { type Say } from '../core/pass/effects.ts';
import { unaskedIn } from '../core/wire/hidden.ts';
import { keysBeside, marker } from '../core/wire/marker.ts';
import { isFinal, statusOf } from './asking.ts';
import { forget, fresh } from './guards.ts';
import type { Receipt } from '../core/room/room.ts';
import type { Sending } from './send.ts';
import type { Remembered } from './shell.ts';

const LATELY_SAID = 20;

/** How saying something ended; `unsaid`: perhaps said, or too late. A status: GitHub refuses it for good. */
export type Spoken = 'said' | 'unsaid' | number;

/** Remembers what was said a moment ago, in place of what was known of the same before. */
export function keepSaid(memory: Remembered, receipt: Receipt): void {
  const others = (memory.said ?? []).filter(({ key }) => key !== receipt.key);
  memory.said = [...others, receipt].slice(-LATELY_SAID);
}

/** Says something under its guard, with its receipt. Where no answer came, nobody knows: the guard must age. */
export async function say(
  { text, key, entries, under, more = [] }: Say,
  { place, ask, memory, pack, rows }: Pick<Sending, 'place' | 'ask' | 'memory' | 'pack' | 'rows'>,
): Promise<Spoken> {
  const keys = keysBeside([key, ...more.map((one) => one.key), ...unaskedIn(entries)]);
  const hidden = { key, entries, state: 'sent', rows: rows() } as const;
  const body = `${text}\n\n${marker('said', pack(hidden), keys)}`;
  // The limiter may let it wait for its turn, and the guard grows old meanwhile.
  const inTime = (): boolean => fresh(under, memory, ask);
  if (!inTime()) return 'unsaid';
  try {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const { data } = await ask.write(route, { ...place, body, request: { inTime } });
    const { id } = data as { id?: number };
    keepSaid(memory, { ...hidden, comment: id ?? 0, at: ask.now() });
    return 'said';
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    forget(under, memory);
    return isFinal(error) ? statusOf(error)! : 'unsaid';
  }
}
