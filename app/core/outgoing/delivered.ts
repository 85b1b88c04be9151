import type { Instant } from '../incident/words.ts';

/** It arrived, as far as the other side says. */
export interface Arrived {
  readonly ok: true;
  /** What the other side knows it by, else its key. */
  readonly id: string;
  /** Whom it did not reach though it reached others: one line each, the address and what was said. */
  readonly notReached?: readonly string[];
}

/** It did not arrive. The words are plain text without secrets and addresses of webhooks. */
export interface Failed {
  readonly ok: false;
  /** Trying again as it is would not help, or might say it twice. */
  readonly final: boolean;
  readonly why: string;
  /** The channel and whom it reaches. */
  readonly to: string;
  /** It left, and nobody knows whether it arrived. Always final: only a person may send it again. */
  readonly inDoubt?: true;
  /** The other side asked not to be tried again before. */
  readonly notBefore?: Instant;
}

export type Delivered = Arrived | Failed;
