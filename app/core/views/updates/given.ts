import type { Instant, Person } from '../../incident/words.ts';

/** What the update itself brings. */
export interface Given {
  readonly text: string;
  /** When the next one is due; null: only at the end. */
  readonly nextAt: Instant | null;
  readonly number: `U${number}`;
  readonly author?: Person | undefined;
  readonly approvedBy?: Person | undefined;
  readonly automatic?: boolean | undefined;
  readonly drill?: boolean | undefined;
}

/** The text of an update that goes out by itself: how late it comes, where it is late, in a paragraph of its own, then its news. */
export function newsIn(text: string): { late: string; news: readonly string[] } {
  const [late = '', list] = text.split('\n\n');
  return list === undefined
    ? { late: '', news: text.split('\n').filter(Boolean) }
    : { late, news: list.split('\n').filter(Boolean) };
}
