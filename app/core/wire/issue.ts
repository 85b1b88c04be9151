import { personOf } from '../incident/words.ts';
import type { Comment, Issue } from '../room/room.ts';
import { actorOf, type RawComment, type RawIssue } from './raw.ts';

/** GitHub's issue as a room needs it. */
export function issueOf(raw: RawIssue): Issue {
  return {
    id: raw.id,
    number: raw.number,
    title: raw.title,
    body: raw.body ?? '',
    author: actorOf(raw.user),
    open: raw.state === 'open',
    labels: raw.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (raw.assignees ?? []).map(personOf),
    createdAt: Date.parse(raw.created_at),
    updatedAt: Date.parse(raw.updated_at),
    comments: raw.comments,
    url: raw.html_url,
    reacted: reacted(raw),
    confused: count(raw, 'confused'),
  };
}

type Reacted = { readonly reactions?: Readonly<Record<string, unknown>> | undefined };
const count = (raw: Reacted, content: string): number => Number(raw.reactions?.[content] ?? 0);
const reacted = (raw: Reacted): number =>
  ['+1', 'eyes', 'confused'].reduce((sum, content) => sum + count(raw, content), 0);

/** GitHub's comment as a room needs it; `first`: the first texts of comments, as their deliveries brought them. */
export function commentOf(raw: RawComment, first: ReadonlyMap<number, string>): Comment {
  const body = first.get(raw.id);
  return {
    id: raw.id,
    author: actorOf(raw.user),
    body: body ?? raw.body ?? '',
    createdAt: Date.parse(raw.created_at),
    edited: body === undefined && raw.updated_at > raw.created_at,
    reacted: reacted(raw),
    confused: count(raw, 'confused'),
  };
}
