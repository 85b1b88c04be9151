import type { GapKind } from './checks/gaps.ts';
import type { Offset } from './tree.ts';

/** Something wrong with the file itself. */
export interface Flaw {
  readonly at: Offset;
  readonly path: string;
  readonly message: string;
  readonly value: string;
  /** Left out: a bad value. */
  readonly kind?: GapKind;
}

/** Nothing in the file can be read. */
export class Unreadable extends Error {
  readonly at: Offset;
  constructor(message: string, at: Offset) {
    super(message);
    this.at = at;
  }
}
