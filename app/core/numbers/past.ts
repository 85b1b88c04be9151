import { remember, nothingYet, type Entry, type Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import { inOrder } from '../incident/entry.ts';

/** A room as its record tells it, whole. */
export interface PastRoom {
  readonly number: number;
  readonly url: string;
  readonly incident: Incident;
  /** From the first on. */
  readonly entries: readonly Entry[];
}

/** What wants to see a record go by: each entry with the incident as it was before and as it is after. */
export interface Watcher {
  before?(entry: Entry, incident: Incident): void;
  after?(entry: Entry, incident: Incident): void;
  /** All that was said in one moment is in: what held for no time is not seen. */
  settled?(at: Instant, incident: Incident): void;
}

/** Lets a record go by once more, entry by entry. The incident is the same object all the time: keep no part of it. */
export function replay(entries: readonly Entry[], { before, after, settled }: Watcher): void {
  const incident = nothingYet();
  let last: Instant | undefined;
  for (const entry of [...entries].sort(inOrder)) {
    if (last !== undefined && entry.at > last) settled?.(last, incident);
    last = entry.at;
    before?.(entry, incident);
    remember(incident, entry);
    after?.(entry, incident);
  }
  if (last !== undefined) settled?.(last, incident);
}
