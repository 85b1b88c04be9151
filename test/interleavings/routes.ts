import { person } from './people.ts';
import {
  commentShape,
  eventShape,
  failure,
  issueShape,
  paged,
  type Answer,
  type Parameters,
} from './shapes.ts';
import type { State } from './state.ts';
import type { Account, Comment, Value } from './value.ts';

const NO_ANSWER = { status: 404 } as const;
type Given = { readonly status: number; readonly data?: unknown; readonly link?: string };
type Route = (given: Parameters, by: Account, value: Value, state: State) => Given;

const REPO = '/repos/{owner}/{repo}';
const ON_ISSUE = `${REPO}/issues/{issue_number}`;
const ON_COMMENT = `${REPO}/issues/comments/{comment_id}`;

const there = ({ comment_id }: Parameters, { comments }: Value): Comment | undefined =>
  comments.find(({ id }) => id === comment_id);
const on = ({ comment_id }: Parameters): number => Number(comment_id ?? 0);
const names = (list: unknown): Account[] => (list as string[]).flatMap((login) => person(login) ?? []);
const issueNow = (state: State): object => issueShape(state.value, state);

const react: Route = (given, by, { comments }, state) => {
  if (on(given) && !comments.some(({ id }) => id === on(given))) return NO_ANSWER;
  const { made, reaction } = state.react(on(given), String(given['content']), by);
  return { status: made ? 201 : 200, data: { id: reaction.id, created_at: reaction.at } };
};
const reactionsOf: Route = (given, _by, { reactions: all }) => {
  const found = all.filter((one) => one.on === on(given) && one.content === given['content']);
  return {
    status: 200,
    data: found.map(({ id, user, content, at }) => ({ id, user, content, created_at: at })),
  };
};
const unreact: Route = ({ reaction_id }, _by, { reactions: all }, state) => {
  if (!all.some(({ id }) => id === reaction_id)) return NO_ANSWER;
  state.change({ reactions: all.filter(({ id }) => id !== reaction_id) });
  return { status: 204 };
};

const nothing: Route = () => ({ status: 200, data: [] });

const routes: Readonly<Record<string, Route>> = {
  [`GET ${REPO}/pulls`]: nothing,
  [`GET ${REPO}/releases`]: nothing,
  [`GET ${REPO}/deployments`]: nothing,
  [`GET ${REPO}/actions/runs`]: () => ({ status: 200, data: { workflow_runs: [] } }),
  [`GET ${ON_ISSUE}`]: (_given, _by, value, state) => ({ status: 200, data: issueShape(value, state) }),
  [`GET ${ON_ISSUE}/comments`]: (given, _by, value) => {
    const list = value.comments.filter(({ updated }) => updated >= String(given['since'] ?? ''));
    return {
      status: 200,
      ...paged(
        list.map((one) => commentShape(one, value)),
        given,
      ),
    };
  },
  [`GET ${ON_ISSUE}/events`]: (given, _by, { events }) => ({
    status: 200,
    ...paged(events.map(eventShape), given),
  }),
  [`GET ${ON_COMMENT}`]: (given, _by, value) => {
    const comment = there(given, value);
    return comment ? { status: 200, data: commentShape(comment, value) } : NO_ANSWER;
  },
  [`GET ${REPO}/collaborators/{username}/permission`]: ({ username }, _by, { permissions }) => {
    const role = permissions[String(username)];
    return role === undefined ? NO_ANSWER : { status: 200, data: { role_name: role, permission: role } };
  },
  [`GET ${ON_ISSUE}/reactions`]: reactionsOf,
  [`GET ${ON_COMMENT}/reactions`]: reactionsOf,
  [`POST ${ON_ISSUE}/reactions`]: react,
  [`POST ${ON_COMMENT}/reactions`]: react,
  [`DELETE ${ON_ISSUE}/reactions/{reaction_id}`]: unreact,
  [`DELETE ${ON_COMMENT}/reactions/{reaction_id}`]: unreact,
  [`POST ${ON_ISSUE}/comments`]: ({ body }, by, _value, state) => {
    const comment = state.comment(by, String(body));
    return { status: 201, data: commentShape(comment, state.value) };
  },
  [`PATCH ${ON_COMMENT}`]: (given, _by, value, state) => {
    const comment = there(given, value);
    if (!comment) return NO_ANSWER;
    state.edit(comment.id, String(given['body']));
    return { status: 200, data: commentShape(there(given, state.value)!, state.value) };
  },
  [`DELETE ${ON_COMMENT}`]: (given, by, value, state) => {
    const comment = there(given, value);
    if (!comment) return NO_ANSWER;
    state.remove(comment.id, by);
    return { status: 204 };
  },
  [`PUT ${ON_COMMENT}/pin`]: (given, _by, value, state) => {
    if (!state.terms.pins || !there(given, value)) return NO_ANSWER;
    state.change({ pin: on(given) });
    return { status: 200, data: {} };
  },
  [`POST ${ON_ISSUE}/labels`]: ({ labels }, by, _value, state) => {
    for (const label of labels as string[]) state.label(label, by);
    return {
      status: 200,
      data: state.value.labels.map((name) => ({ name, color: 'd93f0b', description: 'Outage' })),
    };
  },
  [`DELETE ${ON_ISSUE}/labels/{name}`]: ({ name }, by, { labels }, state) => {
    if (!labels.includes(String(name))) return NO_ANSWER;
    state.unlabel(String(name), by);
    return { status: 200, data: [] };
  },
  [`POST ${ON_ISSUE}/assignees`]: ({ assignees }, by, _value, state) => {
    for (const who of names(assignees)) state.assign(who, by);
    return { status: 201, data: issueNow(state) };
  },
  [`DELETE ${ON_ISSUE}/assignees`]: ({ assignees }, by, _value, state) => {
    for (const who of names(assignees)) state.unassign(who, by);
    return { status: 200, data: issueNow(state) };
  },
  [`PATCH ${ON_ISSUE}`]: (given, by, _value, state) => {
    state.setOpen(given['state'] === 'open', by, (given['state_reason'] as string | undefined) ?? null);
    return { status: 200, data: issueNow(state) };
  },
};

/** Answers one request as GitHub would, reads from what stood `lag` milliseconds ago. */
export function answer(state: State, route: string, given: Parameters, by: Account, lag = 0): Answer {
  const found = routes[route];
  if (!found) throw new Error(`No such route: ${route}`);
  const headers = { date: new Date(state.now).toUTCString() };
  const { status, data, link } = found(
    given,
    by,
    route.startsWith('GET') ? state.before(lag) : state.value,
    state,
  );
  if (status >= 400) throw failure(status, headers);
  return { status, data, headers: { ...headers, ...(link && { link }) } };
}

export const isRead = (route: string): boolean => route.startsWith('GET');
