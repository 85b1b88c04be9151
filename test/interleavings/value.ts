import type { Permission } from '../../app/core/incident/words.ts';
import type { Message } from '../../app/core/outgoing/message.ts';

/** Somebody with an account. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

export interface Comment {
  readonly id: number;
  readonly user: Account;
  readonly body: string;
  readonly created: string;
  readonly updated: string;
}

export interface Event {
  readonly id: number;
  readonly event: string;
  readonly by: Account;
  readonly at: string;
  readonly label?: string;
  readonly assignee?: Account;
  readonly reason?: string | null;
}

/** `on`: a comment's number, or 0 for the issue. */
export interface Reaction {
  readonly id: number;
  readonly on: number;
  readonly content: string;
  readonly user: Account;
  readonly at: string;
}

/** Words that reached another side. */
export interface Arrival {
  readonly at: number;
  readonly channel: string;
  readonly message: Message;
}

/** One issue as it stood at a moment. Never changed: each change makes another. */
export interface Value {
  readonly labels: readonly string[];
  readonly assignees: readonly Account[];
  readonly open: boolean;
  readonly comments: readonly Comment[];
  readonly events: readonly Event[];
  readonly reactions: readonly Reaction[];
  readonly pin: number | undefined;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly updated: string;
}

/** What holds for the repository for good. */
export interface Terms {
  readonly isPrivate: boolean;
  readonly pins: boolean;
  readonly cap: number;
  /** Logins that GitHub drops in silence. */
  readonly unassignable: readonly string[];
}
