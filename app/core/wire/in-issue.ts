import { commands } from '../commands/all.ts';
import { readLines } from '../grammar/lines.ts';
import { mayCommand } from '../grammar/parse.ts';
import { isRetrospective } from '../record/retrospective.ts';
import type { Repository } from '../room/room.ts';
import { ABOUT_THE_PLAN } from '../upkeep/desk.ts';
import { POSTMORTEM } from '../plan/labels.ts';
import { roomOfDocument } from '../postmortem/own.ts';
import type { Look, Wanted } from './delivery.ts';
import { FOLLOW_UP, followUpMarkIn } from './follow-up.ts';
import { hiddenIn } from './marker.ts';
import { repositoryOf, type Payload } from './payload.ts';
import { actorOf } from './raw.ts';
import { firstText, spokenIn } from './spoken.ts';
import { documentLook } from './woken.ts';

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

/** The label of a repository's rooms, where it is known without asking. */
export type LabelOf = (repository: Repository) => string | undefined;

function isLabelled({ issue, repository }: Payload, labelOf: LabelOf): boolean {
  const label = (labelOf(repositoryOf(repository!)) ?? DEFAULT_LABEL).toLowerCase();
  return issue!.labels?.some(({ name }) => name?.toLowerCase() === label) ?? false;
}

const wears = ({ issue }: Payload, label: string): boolean =>
  issue!.labels?.some(({ name }) => name?.toLowerCase() === label) ?? false;

const isAboutThePlan = (given: Payload): boolean => wears(given, ABOUT_THE_PLAN);

/** What becomes of a document. */
const ENDING: readonly string[] = ['closed', 'reopened'];

/** What programs do there, we ourselves most of all, needs no look. */
function deskOf({ issue, repository, sender }: Payload): Wanted {
  if (actorOf(sender).bot) return { ignore: 'done by a program' };
  return { desk: { repository: repositoryOf(repository!), number: issue!.number } };
}

const isRecord = ({ issue }: Payload): boolean =>
  isRetrospective((issue!.labels ?? []).map(({ name = '' }) => name));

const TELLING_OF_FOLLOW_UPS = ['closed', 'reopened', 'assigned', 'unassigned'];

/** A follow-up tells its room what becomes of it. */
function followUpOf({ action = '', issue, repository, sender }: Payload): Wanted | undefined {
  const wears = issue!.labels?.some(({ name }) => name?.toLowerCase() === FOLLOW_UP) ?? false;
  const mark = wears ? followUpMarkIn(issue!.body) : undefined;
  if (!mark) return undefined;
  if (actorOf(sender).bot) return { ignore: 'done by a program' };
  if (!TELLING_OF_FOLLOW_UPS.includes(action)) return { ignore: `a follow-up ${action}` };
  const room = { repository: repositoryOf(repository!), number: mark.room, senders: [], comments: [] };
  return { look: { ...room, events: false, followUps: [issue!.number] } };
}

/** A plan that was not read yet may name another label: then any label is worth a look. */
const perhapsLabelled = ({ issue, repository }: Payload, labelOf: LabelOf): boolean =>
  labelOf(repositoryOf(repository!)) === undefined && (issue!.labels?.length ?? 0) > 0;

/** What an issue event asks for. */
export function inIssue(given: Payload, labelOf: LabelOf): Wanted {
  const { action = '', issue, repository, sender, label } = given;
  if (!issue || !repository || !ACTIONS.includes(action)) return { ignore: `issues ${action}` };
  if (issue.pull_request) return { ignore: 'a pull request' };
  if (isRecord(given)) return { ignore: 'the record of a past incident' };
  if (isAboutThePlan(given)) return deskOf(given);
  const document = ENDING.includes(action) ? roomOfDocument(issue.body ?? '') : undefined;
  // Whoever else writes such a text causes a look at a room, and no more.
  if (document !== undefined && wears(given, POSTMORTEM))
    return { look: documentLook(repositoryOf(repository), document) };
  const followUp = followUpOf(given);
  if (followUp) return followUp;
  const known = labelOf(repositoryOf(repository));
  const itsLabel = label !== undefined && label.name.toLowerCase() === (known ?? DEFAULT_LABEL).toLowerCase();
  const perhaps = perhapsLabelled(given, labelOf) || (known === undefined && label !== undefined);
  const asks = action === 'opened' && mayCommand(issue.body ?? '', commands);
  if (!itsLabel && !perhaps && !asks && !isLabelled(given, labelOf)) {
    // Schedules of quiet public repositories stop: whoever opens an issue there wakes what is due for the plan.
    return action === 'opened' ? { upkeep: repositoryOf(repository) } : { ignore: 'an ordinary issue' };
  }
  const bot = actorOf(sender).bot;
  if (bot && action !== 'opened' && !(action === 'labeled' && itsLabel))
    return { ignore: 'done by a program' };
  return { look: lookAt(given, { events: true }) };
}

/** What a comment asks for. */
export function inComment(given: Payload, labelOf: LabelOf): Wanted {
  const { action = '', issue, repository, comment } = given;
  if (!issue || !repository || !comment) return { ignore: `issue_comment ${action}` };
  if (issue.pull_request) return { ignore: 'on a pull request' };
  if (isRecord(given)) return { ignore: 'the record of a past incident' };
  if (isAboutThePlan(given)) return deskOf(given);
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
