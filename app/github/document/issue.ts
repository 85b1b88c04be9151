import { POSTMORTEM } from '../../core/plan/labels.ts';
import { planAnswerIn } from '../../core/postmortem/answer.ts';
import { asWritten, roomOfDocument } from '../../core/postmortem/own.ts';
import type { WriteDocument } from '../../core/postmortem/turn.ts';
import { actorOf, type RawIssue } from '../../core/wire/raw.ts';
import { PAGE } from '../pages.ts';
import type { Sending } from '../send.ts';
import { assign } from '../upkeep/raise.ts';
import { wear, type Place } from './write.ts';

type Raw = RawIssue & { readonly state_reason?: string | null };

/** The document as an issue, where files may not be written: one for each room, found again by its label and its text. */
export async function asIssue({ room, issue }: WriteDocument, sending: Sending): Promise<Place> {
  const { place, ask, repository } = sending;
  const its = { owner: place.owner, repo: place.repo };
  const known = await found(room, sending);
  if (!known) {
    const { title, body } = issue;
    const labels = [POSTMORTEM];
    const { data } = await ask.write('POST /repos/{owner}/{repo}/issues', { ...its, title, body, labels });
    const made = data as Partial<Raw>;
    if (made.number === undefined || made.html_url === undefined) return undefined;
    // Where it did not exist, it is made by being set.
    if (!isWorn(made as Raw)) await wear(POSTMORTEM, made.number, sending);
    await assign(made.number, issue.assignees, { repository, ask });
    return placed(made as Raw, {});
  }
  const text = known.body ?? '';
  if (known.state === 'closed') {
    if (known.state_reason === 'not_planned') return placed(known, { left: 'closed' });
    const answer = planAnswerIn(text);
    return placed(known, { left: 'accepted', ...(answer && { answer }) });
  }
  if (!asWritten(text)) return placed(known, { left: 'changed' });
  if (text.trimEnd() !== issue.body.trimEnd())
    await ask.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...{ ...its, issue_number: known.number, body: issue.body },
    });
  return placed(known, {});
}

const placed = (
  { number, html_url: url }: Raw,
  left: Pick<NonNullable<Place>, 'left' | 'answer'>,
): Place => ({ ...{ as: 'issue', number, url, path: null }, ...left });

const isWorn = ({ labels }: Raw): boolean =>
  labels.some((one) => (typeof one === 'string' ? one : one.name) === POSTMORTEM);

async function found(room: number, { place, ask, me }: Sending): Promise<Raw | undefined> {
  const { data } = await ask.read('GET /repos/{owner}/{repo}/issues', {
    ...{ owner: place.owner, repo: place.repo, per_page: PAGE },
    ...{ state: 'all', labels: POSTMORTEM },
  });
  const ours = ({ user, pull_request, body }: Raw): boolean =>
    !pull_request &&
    (me === undefined ? actorOf(user).bot : user?.id === me) &&
    roomOfDocument(body ?? '') === room;
  return (data as Raw[]).find(ours);
}
