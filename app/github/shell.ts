import type { Octokit } from '@octokit/rest';
import type { Entry } from '../core/incident/fold.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';
import type { Message } from '../core/outgoing/message.ts';
import type { Channel } from '../core/plan/channels.ts';
import type { Freeze } from '../core/freeze/freeze.ts';
import type { Glance } from '../core/pass/glance.ts';
import type { Journal } from '../core/wire/journal.ts';
import type { Look } from '../core/wire/delivery.ts';
import type { Receipt, Repository } from '../core/room/room.ts';
import type { Instant, Person } from '../core/incident/words.ts';
import type { SuspectsRead } from '../core/suspects/suspect.ts';
import type { Told } from './checks.ts';
import type { Following } from './following.ts';
import type { ClosedRooms } from './closed.ts';
import type { PlanRead } from './plan.ts';

/** All that the shell needs of an Octokit: whatever sends requests with its hooks. */
export type Client = Pick<Octokit, 'request'>;

/** "Look at room 412": which room, and what only the delivery can tell. */
export type Trigger = Look;

/** One line for the log. */
export interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly text: string;
  readonly [detail: string]: unknown;
}

/** What a process keeps between passes on one room. Lost at a restart without harm. */
export interface Remembered {
  journal?: Journal;
  /** When the room was last read, and its card last written, by GitHub's clock. */
  lookedAt?: Instant;
  writtenAt?: Instant;
  /** GitHub refuses every write here: until when it is left alone, by the shell's own clock. */
  rest?: { count: number; until: number };
  /** Of a repository: until when its pull requests are not listed again, by the shell's own clock. */
  listAgainAt?: number;
  /** When each of its pull requests was read. */
  pulls?: Map<string, Instant>;
  /** How far the room was read: comments before it need not be read again. */
  readTo?: Instant;
  /** The card, where GitHub could not pin it. */
  unpinned?: number;
  lease?: { id: number; at: Instant };
  claims: Map<string, { id: number; at: Instant }>;
  /** What it said lately: a list of comments may not show that yet. */
  said?: readonly Receipt[];
  /** Of a room that has ended: what is still due in it, which no list of open rooms tells. */
  ended?: Glance;
  /** What came of words that left GitHub, until the card says so. */
  delivered?: readonly Entry[];
  /** What changed before it broke, until the card says so. */
  suspects?: SuspectsRead;
  /** Checks on heads of pull requests, as they were last reported or found. */
  checks?: Told;
  /** Freezes that are on, by their rooms. */
  freezes?: Map<string, Freeze>;
}

/** Packs text for the hidden end of a comment and knows it again; sealed with the issue's id. */
export interface Seal {
  pack(issueId: number, text: string): string;
  /** Undefined where the seal does not hold; `unknown` where it needs a key that is not at hand. */
  unpack(issueId: number, token: string): string | 'unknown' | undefined;
}

/** Everything that looking at rooms of one installation needs. Made by a door. */
export interface Shell {
  readonly client: Client;
  readonly seal: Seal;
  /** Our own account, as GitHub tells it; asked once. */
  me(): Promise<Person | undefined>;
  /** The plan in force, from the cache where it is fresh. */
  plan(repository: Repository): Promise<PlanRead>;
  /** What this process remembers of a room; made when missing. */
  remembered(room: string): Remembered;
  /** Closed rooms in which something is due, by repository. */
  readonly closed: Map<string, ClosedRooms>;
  /** Rooms by the names of their mirrors, in small letters. Lost at a restart; a sweep finds them again. */
  readonly mirrors: Map<string, { readonly repository: Repository; readonly number: number }>;
  /** Sends one message by one channel of the plan in force for a room's repository. */
  deliver(name: string, channel: Channel, message: Message, repository: Repository): Promise<Delivered>;
  log(line: Line): void;
  /** Nothing is written; what would be is logged. */
  readonly dryRun: boolean;
  /** Milliseconds that only go forward, for measuring. */
  tick(): number;
  /** Which rooms follow which pull requests, where this process lives long enough to know. */
  readonly following?: Following;
  /** Where set, a sweep looks through it, so that passes on one room never overlap in this process. */
  readonly inTurn?: (trigger: Trigger) => Promise<Outcome>;
}

export interface Outcome {
  readonly room: string;
  /** `quiet`: nothing to do. `again`: another pass is wanted at `againAt` of GitHub's clock. */
  readonly result: 'not a room' | 'quiet' | 'written' | 'another account' | 'again' | 'failed';
  readonly answers: readonly { readonly by: string; readonly command: string; readonly answer: string }[];
  readonly requests: number;
  readonly problems?: readonly string[];
  readonly againIn?: number;
}

/** `owner/name#number`, the name of a room in logs and in memory. */
export const roomName = (repository: Repository, number: number): string =>
  `${repository.owner}/${repository.name}#${number}`;
