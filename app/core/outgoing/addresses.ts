import type { Delivered } from './delivered.ts';
import type { Result } from './outcomes.ts';

// Whatever stands around an at sign, as mail servers repeat it.
const ADDRESS = /[^\s@<>,;:"'()[\]]+@[^\s@<>,;:"'()[\]]+/g;

const hidden = (words: string): string => words.replace(ADDRESS, 'an address');

/** What came of it as everybody may read it: the channel's name for whom it reaches, and no mail address. */
export const withoutAddresses = (results: readonly Result[]): Result[] =>
  results.map((result) => ({ ...result, delivered: open(result.delivered, result.leaving.channel) }));

function open(delivered: Delivered, channel: string): Delivered {
  if (!delivered.ok) return { ...delivered, why: hidden(delivered.why), to: channel };
  const { notReached, ...rest } = delivered;
  return { ...rest, id: hidden(rest.id), ...(notReached && { notReached: notReached.map(hidden) }) };
}
