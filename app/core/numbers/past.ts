import { remember, nothingYet, type Entry, type Incident } from '../incident/fold.ts';
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
}

/** Lets a record go by once more, entry by entry. The incident is the same object all the time: keep no part of it. */
export function replay(entries: readonly Entry[], { before, after }: Watcher): void {
  const incident = nothingYet();
  for (const entry of [...entries].sort(inOrder)) {
    before?.(entry, incident);
    remember(incident, entry);
    after?.(entry, incident);
  }
}
