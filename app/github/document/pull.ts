import { POSTMORTEM } from '../../core/plan/labels.ts';
import { planAnswerIn } from '../../core/postmortem/answer.ts';
import { asWritten } from '../../core/postmortem/own.ts';
import type { Proposal } from '../../core/upkeep/desk.ts';
import { isFinal, statusOf, type Asking } from '../asking.ts';
import { branchOff, fileOn, open, pullOf, put, textOf } from '../propose.ts';
import type { Sending } from '../send.ts';
import { wear, type Place } from './write.ts';

const MAY_NOT = [401, 403, 404];

/**
 * The document as a file that a pull request adds. One that is there already is taken up: brought up to date where
 * nobody has changed it, else left as it is. `may not` where contents or pull requests may not be written.
 */
export async function byPull(proposal: Proposal, sending: Sending): Promise<Place | 'may not'> {
  const { place, ask, repository } = sending;
  const its = { owner: place.owner, repo: place.repo };
  let made = false;
  try {
    const known = await pullOf(proposal.branch, its, ask);
    if (known && known !== 'may not') return await takenUp(known, proposal, sending);
    made = await branchOff(proposal.branch, repository.defaultBranch, its, ask);
    const there = made ? undefined : await fileOn(proposal.branch, proposal.path, its, ask);
    const changed = there !== undefined && !asWritten(textOf(there));
    if (!changed) await put(proposal, there, its, ask);
    const opened = await open(proposal, repository.defaultBranch, its, ask);
    if (opened === 'may not' || opened.url === '') return undefined;
    await wear(POSTMORTEM, opened.number, sending);
    return placed(opened, proposal, changed ? { left: 'changed' } : {});
  } catch (error) {
    if (!isFinal(error) || !MAY_NOT.includes(statusOf(error)!)) throw error;
    // Contents may be written and pull requests not: nobody needs the branch.
    if (made) await forget(proposal.branch, its, ask);
    return 'may not';
  }
}

type Known = Exclude<Awaited<ReturnType<typeof pullOf>>, undefined | 'may not'>;
type Left = Pick<NonNullable<Place>, 'left' | 'answer'>;

const placed = ({ number, url }: Pick<Known, 'number' | 'url'>, { path }: Proposal, left: Left): Place => ({
  ...{ as: 'pull request', number, url, path },
  ...left,
});

async function takenUp(known: Known, proposal: Proposal, sending: Sending): Promise<Place> {
  const { place, ask, repository } = sending;
  const its = { owner: place.owner, repo: place.repo };
  if (known.state === 'closed') return placed(known, proposal, { left: 'closed' });
  if (known.state === 'merged') {
    const file = await fileOn(repository.defaultBranch, proposal.path, its, ask);
    const answer = file && planAnswerIn(textOf(file));
    return placed(known, proposal, { left: 'accepted', ...(answer && { answer }) });
  }
  const there = await fileOn(proposal.branch, proposal.path, its, ask);
  // Moved or changed by people: theirs is the last word.
  if (!there || !asWritten(textOf(there))) return placed(known, proposal, { left: 'changed' });
  await put(proposal, there, its, ask);
  return placed(known, proposal, {});
}

async function forget(branch: string, place: { owner: string; repo: string }, ask: Asking): Promise<void> {
  const route = 'DELETE /repos/{owner}/{repo}/git/refs/{ref}';
  await ask.write(route, { ...place, ref: `heads/${branch}` }).catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error;
  });
}
