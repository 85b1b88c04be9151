import { commands } from '../commands/all.ts';
import { readLines } from '../grammar/lines.ts';
import { mayCommand } from '../grammar/parse.ts';
import type { Instant } from '../incident/words.ts';
import type { Ref } from '../room/pull.ts';
import type { Repository } from '../room/room.ts';
import { headIn, type HeadSeen } from './head.ts';
import { hiddenIn } from './marker.ts';
import { inPush } from './push.ts';
import { repositoryOf, type Payload, type RawRepository } from './payload.ts';
import { actorOf } from './raw.ts';
import { wokenBy, type Woken } from './woken.ts';
import { firstText, spokenIn, type Spoken } from './spoken.ts';

/** A room to look at, and what only the delivery can tell. */
export interface Look {
  readonly repository: Repository;
  readonly number: number;
  readonly senders: readonly string[];
  readonly comments: readonly { readonly id: number; readonly body: string; readonly createdAt: Instant }[];
  readonly events: boolean;
  /** Pull requests that something is told of: they are read as well. */
  readonly pulls?: readonly Ref[];
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
  | { readonly ignore: string };

/** What rooms are labelled with where no plan says otherwise. */
const DEFAULT_LABEL = 'outage';
const ACTIONS = [
  'opened',
  'labeled',
  'unlabeled',
  'assigned',
  'unassigned',
  'closed',
  'reopened',
  'edited',
  'transferred',
  'pinned',
];

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

type LabelOf = (repository: Repository) => string | undefined;

function isLabelled({ issue, repository }: Payload, labelOf: LabelOf): boolean {
  const label = (labelOf(repositoryOf(repository!)) ?? DEFAULT_LABEL).toLowerCase();
  return issue!.labels?.some(({ name }) => name?.toLowerCase() === label) ?? false;
}

/** A plan that was not read yet may name another label: then any label is worth a look. */
const perhapsLabelled = ({ issue, repository }: Payload, labelOf: LabelOf): boolean =>
  labelOf(repositoryOf(repository!)) === undefined && (issue!.labels?.length ?? 0) > 0;

function inIssue(given: Payload, labelOf: LabelOf): Wanted {
  const { action = '', issue, repository, sender, label } = given;
  if (!issue || !repository || !ACTIONS.includes(action)) return { ignore: `issues ${action}` };
  if (issue.pull_request) return { ignore: 'a pull request' };
  const known = labelOf(repositoryOf(repository));
  const itsLabel = label !== undefined && label.name.toLowerCase() === (known ?? DEFAULT_LABEL).toLowerCase();
  const perhaps = perhapsLabelled(given, labelOf) || (known === undefined && label !== undefined);
  const asks = action === 'opened' && mayCommand(issue.body ?? '', commands);
  if (!itsLabel && !perhaps && !asks && !isLabelled(given, labelOf)) return { ignore: 'an ordinary issue' };
  const bot = actorOf(sender).bot;
  if (bot && action !== 'opened' && !(action === 'labeled' && itsLabel))
    return { ignore: 'done by a program' };
  return { look: lookAt(given, { events: true }) };
}

function inComment(given: Payload, labelOf: LabelOf): Wanted {
  const { action = '', issue, repository, comment } = given;
  if (!issue || !repository || !comment) return { ignore: `issue_comment ${action}` };
  if (issue.pull_request) return { ignore: 'on a pull request' };
  const bot = actorOf(given.sender).bot;
  const body = comment.body ?? '';
  if (action === 'created') {
    if (bot) return { ignore: 'by a program' };
    const spoken = isLabelled(given, labelOf) ? undefined : spokenIn(given);
    if (spoken) return { spoken };
    const slashed = perhapsLabelled(given, labelOf) && readLines(body).candidates.length > 0;
    if (!isLabelled(given, labelOf) && !slashed && !mayCommand(body, commands))
      return { ignore: 'an ordinary issue' };
    return { look: lookAt(given, { comments: [firstText(comment)], events: false }) };
  }
  // Somebody deleted a comment, or changed the card: what it said is had again.
  const card = hiddenIn(body).card !== undefined;
  if (bot || !(action === 'deleted' || (action === 'edited' && card)))
    return { ignore: `a comment ${action}` };
  if (!isLabelled(given, labelOf) && !perhapsLabelled(given, labelOf) && !card)
    return { ignore: 'an ordinary issue' };
  return { look: lookAt(given, { events: true }) };
}

function lookAt({ issue, repository, sender }: Payload, more: Pick<Look, 'events'> & Partial<Look>): Look {
  const person = actorOf(sender);
  return {
    repository: repositoryOf(repository!),
    number: issue!.number,
    senders: person.bot ? [] : [person.login],
    comments: [],
    ...more,
  };
}
