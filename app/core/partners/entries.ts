import type { Instant } from '../incident/words.ts';
import type { Clocks } from './cases.ts';
import type { Measured } from './clock.ts';

/** A case as it was opened, with what its contract promises. */
export interface Opened extends Clocks {
  number: number;
  vendor: string;
  name: string;
  caseId?: string;
  severity?: string;
  portal?: string;
  text?: string;
  of?: Instant;
}

/** A case, by the entry that opened it: its number may have moved on since. */
export interface OfCase {
  number: number;
  opened?: string;
  name: string;
}

/** Something that became of a case, with how long it took. */
export interface Became extends OfCase {
  text?: string;
  of?: Instant;
  measured?: Measured;
}
