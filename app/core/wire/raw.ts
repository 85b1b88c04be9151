import type { Actor } from '../room/room.ts';

/** The parts of GitHub's JSON that a room is made of. */
export interface RawUser {
  readonly id: number;
  readonly login: string;
  readonly type?: string;
}
export interface RawIssue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body?: string | null;
  readonly user: RawUser | null;
  readonly state: string;
  readonly state_reason?: string | null;
  readonly closed_at?: string | null;
  readonly labels: readonly (string | { readonly name?: string })[];
  readonly assignees?: readonly RawUser[] | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly comments: number;
  readonly html_url: string;
  readonly pull_request?: unknown;
  readonly reactions?: Readonly<Record<string, unknown>>;
  readonly pinned_comment?: RawComment | null;
}
export interface RawComment {
  readonly id: number;
  readonly body?: string;
  readonly user: RawUser | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly reactions?: Readonly<Record<string, unknown>>;
}
export interface RawEvent {
  readonly id: number;
  readonly event: string;
  readonly created_at: string;
  readonly actor: RawUser | null;
  readonly assigner?: RawUser | null;
  readonly assignee?: RawUser | null;
  readonly label?: { readonly name: string };
  readonly state_reason?: string | null;
  readonly rename?: { readonly from: string; readonly to: string };
}

const GHOST: Actor = { id: 0, login: 'ghost', bot: true };

/** Whoever GitHub names: programs are told from people by their type. */
export function actorOf(user: RawUser | null | undefined): Actor {
  if (!user) return GHOST;
  return {
    id: user.id,
    login: user.login,
    bot: (user.type ?? 'User') !== 'User' || user.login.endsWith('[bot]'),
  };
}
