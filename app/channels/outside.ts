import type { Channel } from '../core/plan/channels.ts';
import type { Instant } from '../core/incident/words.ts';
import type { Client } from '../github/shell.ts';
import type { Delivered, Failed } from '../core/outgoing/delivered.ts';
import type { Message } from '../core/outgoing/message.ts';

/** Milliseconds that one sending may take, unless `Outside` says otherwise. */
export const TIMEOUT = 10_000;

/** All that a channel may reach. Made by a door; in a dry run nobody delivers. */
export interface Outside {
  /** The value of a secret, by its name in the plan. */
  secret(name: string): string | undefined;
  /** Why there is no such secret, where more can be said than that it is not set. */
  refused?(name: string): string | undefined;
  readonly fetch?: typeof globalThis.fetch;
  now(): Instant;
  /** A client that may write in `owner/name`; undefined where we are not installed. */
  client?(repository: string): Promise<Client | undefined>;
  /** The account that this client writes as. Not given: any bot's marker in a mirror counts as ours. */
  account?(repository: string): Promise<{ readonly id: number } | undefined>;
  readonly timeout?: number;
}

/** The world outside during one sending. */
export interface Sending extends Outside {
  /** A text without the secrets asked for so far: before it is shortened, or half of one would stay. */
  hide(text: string): string;
}

/** The ways that leave the room. */
export type Kind = Exclude<Channel['kind'], 'room'>;

/** One way of sending. */
export type Way<K extends Kind> = (
  channel: Channel & { readonly kind: K },
  message: Message,
  outside: Sending,
) => Promise<Delivered>;

/** Fails for good with these words: somebody has to change something first. */
export const refused = (to: string, why: string): Failed => ({ ok: false, final: true, why, to });

/** Why a secret cannot be had, in words for the room. */
export const missing = (name: string, { refused: says }: Outside): string =>
  says?.(name) ?? `the secret ${name} is not set where Allclear runs`;
