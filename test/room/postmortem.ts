import { asWritten } from '../../app/core/postmortem/own.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { REPOSITORY } from './room.ts';

export const PLAN = `version: 1
timezone: Europe/Berlin
roles:
  lead: { title: Incident Lead, on-call: [bob] }
  comms: { title: Communication Lead, on-call: [carol] }
people:
  bob: { name: Bob Ray }
postmortem: { due: { sev1: 5d, sev2: 10d } }
`;

interface Pull {
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { name: string }[];
  readonly requested_reviewers: readonly { login: string }[];
  readonly head: { ref: string };
}

/** The pull requests of a repository that are documents, as GitHub shows them. */
export async function documents(github: LocalGitHub, repo = REPOSITORY): Promise<Pull[]> {
  const all = (await github.as('alice').request('GET', `/repos/${repo}/pulls?state=all`)) as Pull[];
  return all.filter(({ head }) => head.ref.startsWith('allclear/postmortem-'));
}

/** The issues that are documents. */
export async function issues(
  github: LocalGitHub,
  repo = REPOSITORY,
): Promise<{ number: number; state: string; body: string; assignees: { login: string }[] }[]> {
  const answer = await fetch(`${github.url}/repos/${repo}/issues?state=all&labels=postmortem`, {
    headers: { authorization: `token ${github.actionsToken}` },
  });
  const all = (await answer.json()) as { pull_request?: unknown }[];
  return all.filter((one) => !one.pull_request) as never;
}

/** The files in the folder of documents, on a branch, with their text. */
export async function files(
  github: LocalGitHub,
  ref: string,
  repo = REPOSITORY,
): Promise<{ path: string; text: string; untouched: boolean }[]> {
  const ask = github.as('alice').request;
  const list = (await ask('GET', `/repos/${repo}/contents/postmortems?ref=${ref}`)) as { path: string }[];
  return Promise.all(
    list.map(async ({ path }) => {
      const { content } = await ask('GET', `/repos/${repo}/contents/${path}?ref=${ref}`);
      const text = Buffer.from(content, 'base64').toString('utf8');
      return { path, text, untouched: asWritten(text) };
    }),
  );
}

/** Somebody changes a file on a branch. */
export async function edits(
  github: LocalGitHub,
  login: string,
  ref: string,
  change: (text: string) => string,
  repo = REPOSITORY,
): Promise<void> {
  const [file] = await files(github, ref, repo);
  const ask = github.as(login).request;
  const { sha } = await ask('GET', `/repos/${repo}/contents/${file!.path}?ref=${ref}`);
  const content = Buffer.from(change(file!.text)).toString('base64');
  await ask('PUT', `/repos/${repo}/contents/${file!.path}`, { message: 'x', content, branch: ref, sha });
}
