import type { Person } from '../test/github/contract.ts';

/** Somebody opens a pull request, from a branch of its own with one commit. */
export async function propose(
  person: Person,
  repository: string,
  title: string,
  body: string,
): Promise<void> {
  const root = `/repos/${repository}`;
  const branch = title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const { object } = await person.request('GET', `${root}/git/ref/heads/main`);
  await person.request('POST', `${root}/git/refs`, { ref: `refs/heads/${branch}`, sha: object.sha });
  const content = Buffer.from(`${title}\n`).toString('base64');
  await person.request('PUT', `${root}/contents/${branch}.txt`, { message: title, content, branch });
  await person.request('POST', `${root}/pulls`, { title, body, head: branch, base: 'main' });
}

/** Somebody merges one. */
export const merge = async (person: Person, repository: string, number: number): Promise<void> =>
  void (await person.request('PUT', `/repos/${repository}/pulls/${number}/merge`, {}));
