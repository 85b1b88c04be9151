import type { Entry, Incident } from '../core/incident/fold.ts';
import { known, sealed } from '../core/pass/known.ts';
import { personOf } from '../core/incident/words.ts';
import { isRetrospective } from '../core/record/retrospective.ts';
import type { Repository } from '../core/room/room.ts';
import { repositoryOf } from '../core/wire/payload.ts';
import { issueOf } from '../core/wire/issue.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import { roomOf, type RawRoom } from '../core/wire/room.ts';
import type { Asking } from './asking.ts';
import { opener } from './gather.ts';
import { listComments } from './lists.ts';
import type { Seal } from './shell.ts';

/** A room's whole record, as its comments keep it. */
export interface Whole {
  readonly repository: Repository;
  readonly number: number;
  readonly url: string;
  readonly incident: Incident;
  /** From the first on, in order. */
  readonly entries: readonly Entry[];
}

/** Why a room's record cannot be read. */
export type Unreadable = 'not a room' | 'sealed with another key';

/** Reads the whole record of a room, archives included, and changes nothing: two requests, and one for each further hundred comments. */
export async function readWhole(
  place: { readonly owner: string; readonly repo: string; readonly number: number },
  seal: Seal,
  ask: Asking,
): Promise<Whole | Unreadable> {
  const { owner, repo, number } = place;
  const at = { owner, repo, issue_number: number };
  const [issue, comments, repository] = await Promise.all([
    ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}', at).then(({ data }) => data as RawIssue),
    listComments(at, undefined, ask),
    ask.read('GET /repos/{owner}/{repo}', { owner, repo }).then(({ data }) => repositoryOf(data)),
  ]);
  return wholeOf({ repository, issue, comments }, seal, ask);
}

/** The whole record of a room whose issue and comments were read, all of them. */
export function wholeOf(
  { repository, issue, comments }: Pick<RawRoom, 'repository' | 'issue' | 'comments'>,
  seal: Seal,
  ask: Asking,
): Whole | Unreadable {
  if (issue.pull_request) return 'not a room';
  const room = roomOf(
    {
      ...{ repository, issue, comments, complete: true, events: undefined, first: new Map() },
      // Whoever wrote a record of the past down, it was with an account of their own.
      me: isRetrospective(issueOf(issue).labels) && issue.user ? personOf(issue.user) : undefined,
      ...{ permissions: {}, refused: undefined, remembered: undefined, said: [], mirrored: [] },
      suspects: undefined,
    },
    opener(issue.id, { seal }),
  );
  if (sealed(room)) return 'sealed with another key';
  const { state, entries, card } = known(room, ask.now());
  if (!card || !state.declaration.declared) return 'not a room';
  return {
    repository,
    number: issue.number,
    url: issue.html_url ?? room.issue.url,
    incident: state,
    entries,
  };
}
