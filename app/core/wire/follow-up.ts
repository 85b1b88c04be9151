import type { FollowUpShown } from '../room/follow-up.ts';
import type { Instant } from '../incident/words.ts';
import { personOf } from '../incident/words.ts';
import { actorOf, type RawIssue, type RawUser } from './raw.ts';

/** Worn by every follow-up: one request lists them all. */
export const FOLLOW_UP = 'follow-up';

const MARKER = /<!-- allclear follow-up 1 (\d{1,9}) ([\w.:-]+) (\d{1,15}) -->\s*$/;

/** What the text of a follow-up hides: the room it came of, the entry that asked for it, when it is due. */
export interface FollowUpMark {
  readonly room: number;
  readonly key: string;
  readonly due: Instant;
}

/** The hidden end of a follow-up's text. It is no secret, and nothing but finding goes by it. */
export const followUpMark = ({ room, key, due }: FollowUpMark): string =>
  `<!-- allclear follow-up 1 ${room} ${key} ${due} -->`;

/** Reads it. */
export function followUpMarkIn(body: string | null | undefined): FollowUpMark | undefined {
  const [, room, key, due] = MARKER.exec(body ?? '') ?? [];
  return key === undefined ? undefined : { room: Number(room), key, due: Number(due) };
}

type Raw = RawIssue & {
  readonly closed_at?: string | null;
  readonly closed_by?: RawUser | null;
  readonly state_reason?: string | null;
};

/** The issue of a follow-up, as GitHub shows it. */
export function followUpShown(raw: Raw): FollowUpShown {
  const closed = raw.state === 'closed';
  return {
    number: raw.number,
    url: raw.html_url,
    state: !closed ? 'open' : raw.state_reason === 'completed' || !raw.state_reason ? 'done' : 'dropped',
    assignees: (raw.assignees ?? []).map(personOf),
    updatedAt: Date.parse(raw.updated_at),
    closedAt: closed ? Date.parse(raw.closed_at ?? raw.updated_at) : null,
    closedBy: closed && raw.closed_by ? personOf(raw.closed_by) : null,
  };
}

/** A follow-up in a list of issues: ours, by whoever it was written. */
export interface FollowUpListed extends FollowUpMark, FollowUpShown {
  readonly title: string;
  readonly createdAt: Instant;
}

/** A follow-up that we opened; nothing where it is another's issue, or its text tells no more. */
export function followUpIn(raw: Raw, me: number | undefined): FollowUpListed | undefined {
  const mark = followUpMarkIn(raw.body);
  const author = actorOf(raw.user);
  if (!mark || raw.pull_request || (me === undefined ? !author.bot : author.id !== me)) return undefined;
  return { ...mark, ...followUpShown(raw), title: raw.title, createdAt: Date.parse(raw.created_at) };
}
