import type { Repository } from '../core/room/room.ts';
import type { Proposal, Proposed } from '../core/upkeep/desk.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';

interface Pull {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly merged_at?: string | null;
}

export type Place = { readonly owner: string; readonly repo: string };

/**
 * Opens a pull request that brings one file. A branch of that name that is there already is taken up: its pull
 * request is answered, whatever became of it. `may not` where contents or pull requests may not be written.
 */
export async function propose(
  { owner, name, defaultBranch }: Repository,
  proposal: Proposal,
  ask: Asking,
): Promise<Proposed> {
  const place = { owner, repo: name };
  try {
    const known = await pullOf(proposal.branch, place, ask);
    if (known) return known;
    await branchOff(proposal.branch, defaultBranch, place, ask);
    await write(proposal, place, ask);
    return await open(proposal, defaultBranch, place, ask);
  } catch (error) {
    if (isFinal(error) && [401, 403, 404].includes(statusOf(error)!)) return 'may not';
    throw error;
  }
}

const asProposed = ({ number, html_url, state, merged_at }: Pull): Proposed => ({
  number,
  url: html_url,
  state: merged_at ? 'merged' : state === 'open' ? 'open' : 'closed',
});

/** The pull request that a branch is of, whatever became of it. */
export async function pullOf(branch: string, place: Place, ask: Asking): Promise<Proposed | undefined> {
  const head = `${place.owner}:${branch}`;
  const { data } = await ask.read('GET /repos/{owner}/{repo}/pulls', { ...place, head, state: 'all' });
  const [pull] = data as Pull[];
  return pull && asProposed(pull);
}

/** Makes a branch; answers whether it was not there. */
export async function branchOff(branch: string, from: string, place: Place, ask: Asking): Promise<boolean> {
  const { data } = await ask.read('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    ...place,
    ref: `heads/${from}`,
  });
  const { sha } = (data as { object: { sha: string } }).object;
  return ask
    .write('POST /repos/{owner}/{repo}/git/refs', { ...place, ref: `refs/heads/${branch}`, sha })
    .then(() => true)
    .catch((error: unknown) => {
      // 422: it is there, left by a pass that was cut short.
      if (statusOf(error) !== 422) throw error;
      return false;
    });
}

const CONTENTS = '/repos/{owner}/{repo}/contents/{path}';

/** A file as a branch has it; undefined where it has none of that name. */
export interface FileThere {
  readonly sha: string;
  readonly content?: string;
}

/** A file as a branch has it; undefined where it has none of that name. */
export const fileOn = (
  ref: string,
  path: string,
  place: Place,
  ask: Asking,
): Promise<FileThere | undefined> =>
  ask
    .read(`GET ${CONTENTS}`, { ...place, path, ref })
    .then(({ data }) => data as FileThere)
    .catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error;
      return undefined;
    });

/** The text of a file. */
export const textOf = ({ content = '' }: FileThere): string =>
  Buffer.from(content, 'base64').toString('utf8');

async function write(proposal: Proposal, place: Place, ask: Asking): Promise<void> {
  await put(proposal, await fileOn(proposal.branch, proposal.path, place, ask), place, ask);
}

/** Brings the file of a proposal up to date, where it says something else. */
export async function put(
  { branch, path, text, title }: Proposal,
  there: FileThere | undefined,
  place: Place,
  ask: Asking,
): Promise<void> {
  const content = Buffer.from(text, 'utf8').toString('base64');
  const same = (file: FileThere | undefined): boolean => file?.content?.replaceAll('\n', '') === content;
  if (same(there)) return;
  await ask
    .write(`PUT ${CONTENTS}`, {
      ...{ ...place, path, branch, content, message: title },
      ...(there && { sha: there.sha }),
    })
    .catch(async (error: unknown) => {
      // 409: another pass wrote it in between, and wrote the same.
      if (statusOf(error) !== 409 || !same(await fileOn(branch, path, place, ask))) throw error;
    });
}

/** Opens the pull request of a branch, and asks people to look it over. */
export async function open(
  { branch, title, body, reviewers = [] }: Proposal,
  base: string,
  place: Place,
  ask: Asking,
): Promise<Proposed> {
  const made = await ask
    .write('POST /repos/{owner}/{repo}/pulls', { ...place, head: branch, base, title, body })
    .catch(async (error: unknown) => {
      // Another pass has opened it in between.
      const known = statusOf(error) === 422 ? await pullOf(branch, place, ask) : undefined;
      if (!known) throw error;
      return known;
    });
  if (made === 'may not' || 'url' in made) return made;
  const pull = made.data as Pull;
  if (pull.number === undefined) return { number: 0, url: '', state: 'open' };
  for (const reviewer of reviewers) await request(reviewer, pull.number, place, ask);
  return asProposed(pull);
}

/** One at a time: whom GitHub refuses, the author say, keeps nobody else out. */
async function request(reviewer: string, pull_number: number, place: Place, ask: Asking): Promise<void> {
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers';
  await ask.write(route, { ...place, pull_number, reviewers: [reviewer] }).catch((error: unknown) => {
    if (!isFinal(error)) throw error;
  });
}
