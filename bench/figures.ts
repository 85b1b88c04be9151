import type { RequestLog } from '../test/github/contract.ts';

/** What one piece of work asked of GitHub, and how long it took. */
export interface Figure {
  readonly reads: number;
  readonly writes: number;
  readonly milliseconds: number;
}

export const isRead = ({ method, path }: RequestLog): boolean =>
  method === 'GET' || path.endsWith('/graphql');

/** Counts requests, and takes the time from a moment to the last answer. */
export function figure(requests: readonly RequestLog[], from: number): Figure {
  const reads = requests.filter(isRead).length;
  const last = Math.max(from, ...requests.map(({ answeredAt }) => answeredAt));
  return { reads, writes: requests.length - reads, milliseconds: last - from };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** The middle of several runs; of requests the most, since a target is a limit. */
export const middle = (runs: readonly Figure[]): Figure => ({
  reads: Math.max(...runs.map(({ reads }) => reads)),
  writes: Math.max(...runs.map(({ writes }) => writes)),
  milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
});
