import { ISSUE, type State } from './state.ts';
import type { Comment, Event, Value } from './value.ts';

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string>>;
}
export type Parameters = Readonly<Record<string, unknown>>;

/** A failed request, as Octokit throws it; without a status GitHub never answered. */
export function failure(
  status: number,
  headers: Readonly<Record<string, string>> | undefined,
): Error & { status: number } {
  const response = headers && { response: { status, headers, data: {} } };
  return Object.assign(new Error(`GitHub answered ${status}`), { name: 'HttpError', status, ...response });
}

const CONTENTS = ['+1', 'eyes', 'confused'];

function reactions(on: number, { reactions: all }: Value): object {
  const count = (content: string): number =>
    all.filter((one) => one.on === on && one.content === content).length;
  return Object.fromEntries(CONTENTS.map((content) => [content, count(content)]));
}

export const commentShape = (comment: Comment, value: Value): object => ({
  id: comment.id,
  body: comment.body,
  user: comment.user,
  created_at: comment.created,
  updated_at: comment.updated,
  reactions: reactions(comment.id, value),
});

/** For assignments GitHub names the assignee as the actor, and the doer as the assigner. */
export const eventShape = ({ id, event, by, at, label, assignee, reason }: Event): object => ({
  id,
  event,
  actor: assignee ?? by,
  created_at: at,
  ...(assignee && { assignee, assigner: by }),
  ...(label !== undefined && { label: { name: label } }),
  ...(event === 'closed' && { state_reason: reason }),
});

export function issueShape(value: Value, { author, terms, opened }: State): object {
  const pinned = value.comments.find(({ id }) => id === value.pin);
  return {
    ...ISSUE,
    body: 'It broke.',
    user: author,
    state: value.open ? 'open' : 'closed',
    labels: value.labels.map((name) => ({ name })),
    assignees: value.assignees,
    comments: value.comments.length,
    created_at: opened,
    updated_at: value.updated,
    html_url: `https://github.test/acme/shop/issues/${ISSUE.number}`,
    reactions: reactions(0, value),
    ...(terms.pins && { pinned_comment: pinned ? commentShape(pinned, value) : null }),
  };
}

export function paged(
  list: readonly object[],
  { per_page, page }: Parameters,
): { data: unknown; link: string } {
  const size = Number(per_page);
  const last = Math.max(1, Math.ceil(list.length / size));
  const data = list.slice((Number(page) - 1) * size, Number(page) * size);
  return { data, link: Number(page) < last ? `<https://github.test/x?page=${last}>; rel="last"` : '' };
}
