import type { LocalGitHub } from '../github/contract.ts';

const ROOT = '/repos/acme/shop';

/** Opens a pull request with these files, from a branch of the repository; answers its number. */
export async function bring(
  github: LocalGitHub,
  login: string,
  files: Readonly<Record<string, string>>,
  branch = 'plan',
): Promise<number> {
  const ask = github.as(login).request;
  const { sha } = (await ask('GET', `${ROOT}/git/ref/heads/main`)).object;
  await ask('POST', `${ROOT}/git/refs`, { ref: `refs/heads/${branch}`, sha });
  for (const [path, text] of Object.entries(files)) {
    const content = Buffer.from(text).toString('base64');
    const old = await ask('GET', `${ROOT}/contents/${path}`).catch(() => undefined);
    const its = { message: `Write ${path}`, content, branch, ...(old && { sha: old.sha }) };
    await ask('PUT', `${ROOT}/contents/${path}`, its);
  }
  const pull = { title: 'The plan', body: '', head: branch, base: 'main' };
  return (await ask('POST', `${ROOT}/pulls`, pull)).number;
}
