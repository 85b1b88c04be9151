import type { Change } from '../../app/core/changes/change.ts';
import { fold } from '../../app/core/incident/fold.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { REPOSITORY, type Replica } from './room.ts';

/** A plan in which carol says yes to changes. */
export const WITH_MANAGER = `version: 1
roles:
  lead: { title: Incident Lead }
  changes: { title: Change Manager, on-call: [carol] }
changes: { approve-at: [sev1, sev2] }
`;

interface Wanted {
  readonly title: string;
  readonly body: string;
  readonly branch?: string;
  readonly draft?: boolean;
  readonly repo?: string;
}

/** Opens a pull request from a branch with one commit; answers its number. */
export async function openPull(
  github: LocalGitHub,
  login: string,
  { title, body, branch = 'fix', draft = false, repo = REPOSITORY }: Wanted,
): Promise<number> {
  const ask = github.as(login).request;
  const root = `/repos/${repo}`;
  const { sha } = (await ask('GET', `${root}/git/ref/heads/main`)).object;
  await ask('POST', `${root}/git/refs`, { ref: `refs/heads/${branch}`, sha });
  await push(github, login, branch, repo);
  return (await ask('POST', `${root}/pulls`, { title, body, head: branch, base: 'main', draft })).number;
}

/** One more commit on a branch. */
export async function push(
  github: LocalGitHub,
  login: string,
  branch = 'fix',
  repo = REPOSITORY,
): Promise<void> {
  const path = `${branch}-${github.clock.now().getTime()}-${pushes++}.txt`;
  await github
    .as(login)
    .request('PUT', `/repos/${repo}/contents/${path}`, { message: path, content: 'aGk=', branch });
}

let pushes = 0;

/** The head of a pull request now. */
export const headOf = async (github: LocalGitHub, number: number, repo = REPOSITORY): Promise<string> =>
  (await github.as('alice').request('GET', `/repos/${repo}/pulls/${number}`)).head.sha;

/** Merges it as somebody. */
export const merge = (
  github: LocalGitHub,
  login: string,
  number: number,
  repo = REPOSITORY,
): Promise<unknown> => github.as(login).request('PUT', `/repos/${repo}/pulls/${number}/merge`, {});

/** The ledger of a room as the card has it, and as a process remembers it. */
export function ledgerOf({ shell }: Pick<Replica, 'shell'>, room: number): readonly Change[] {
  const { entries, base } = shell.remembered(`${REPOSITORY}#${room}`).journal!;
  return fold(entries, base?.state).changes.rows;
}
