import type { Channel } from '../plan/channels.ts';

/** A mail that is wanted, once, by its key. */
export interface Mailing {
  readonly do: 'mail';
  readonly key: string;
  readonly channel: Extract<Channel, { kind: 'email' }>;
  readonly subject: string;
  readonly text: string;
  /** What the issue says of it: while it leaves, and then as it went. */
  readonly leaving: string;
  readonly told: string;
  readonly failed: string;
  readonly doubted: string;
  /** Who has to do something where it did not arrive, and what; empty: nobody. */
  readonly ask: string;
}
