import type { Instant } from '../incident/words.ts';
import type { Ref } from '../room/pull.ts';
import type { Repository } from '../room/room.ts';
import { headIn, type HeadSeen } from './head.ts';
import { inPush } from './push.ts';
import { inComment, inIssue, type LabelOf } from './in-issue.ts';
import { repositoryOf, type Payload, type RawRepository } from './payload.ts';
import { wokenBy, type Woken } from './woken.ts';
import type { Spoken } from './spoken.ts';

/** A room to look at, and what only the delivery can tell. */
export interface Look {
  readonly repository: Repository;
  readonly number: number;
  readonly senders: readonly string[];
  readonly comments: readonly { readonly id: number; readonly body: string; readonly createdAt: Instant }[];
  readonly events: boolean;
  /** Pull requests that something is told of: they are read as well. */
  readonly pulls?: readonly Ref[];
  /** Something became of its postmortem: that is read as well. */
  readonly document?: true;
  /** Follow-ups of the room in which something happened: they are read as well. */
  readonly followUps?: readonly number[];
  /** Mirrors in which somebody spoke, and since when. */
  readonly mirrors?: readonly { readonly mirror: string; readonly since: Instant }[];
}

/** What a delivery asks for; decided from it alone. */
export type Wanted =
  | { readonly look: Look }
  | { readonly spoken: Spoken }
  | { readonly labels: readonly Repository[] }
  | { readonly pulls: Woken }
  | { readonly planChanged: Repository }
  | { readonly head: HeadSeen }
  /** An issue about the plan to look at. */
  | { readonly desk: Desk }
  /** No room is concerned, but it is a moment to see what is due for the plan. */
  | { readonly upkeep: Repository }
  | { readonly ignore: string };

/** An issue about the plan. */
export interface Desk {
  readonly repository: Repository;
  readonly number: number;
}

/** Whether a delivery concerns a room, the labels or the plan. `labelOf` answers only what is known without asking. */
export function wanted(
  event: string,
  payload: unknown,
  labelOf: (repository: Repository) => string | undefined,
): Wanted {
  const asked = askedBy(event, (payload ?? {}) as Payload, labelOf);
  const head = 'ignore' in asked ? headIn(event, payload) : undefined;
  return head ? { head } : asked;
}

function askedBy(event: string, given: Payload, labelOf: LabelOf): Wanted {
  switch (event) {
    case 'issues':
      return inIssue(given, labelOf);
    case 'issue_comment':
      return inComment(given, labelOf);
    case 'installation':
      return given.action === 'created'
        ? labels(given.repositories)
        : { ignore: `installation ${given.action}` };
    case 'installation_repositories':
      return given.action === 'added' ? labels(given.repositories_added) : { ignore: 'repositories removed' };
    case 'push':
      return inPush(given);
    default:
      return wokenBy(event, given);
  }
}

const labels = (list: readonly RawRepository[] | undefined): Wanted =>
  list && list.length > 0 ? { labels: list.map(repositoryOf) } : { ignore: 'no repositories' };
