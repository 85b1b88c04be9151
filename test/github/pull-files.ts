import { notFound } from './answers.ts';
import { paged } from './pages.ts';
import { repoOf } from './permissions.ts';
import type { Call, Handler, Router } from './router.ts';
import type { World } from './world.ts';

type Tree = ReadonlyMap<string, string>;

/** The files that a pull request changes: `emulate` makes names up. */
export function pullFileRoutes(router: Router, world: World, rest: Handler): void {
  router.on('GET', '/repos/{owner}/{repo}/pulls/{#number}/files', async (call) => {
    const repo = repoOf(world, call);
    const row = world.emulated.pull(repo.id, call.number('number'));
    if (!row) throw notFound();
    const root = `/repos/${repo.fullName}`;
    const [before, after] = [
      await tree(rest, call, root, row.base_sha),
      await tree(rest, call, root, row.head_sha),
    ];
    const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    const html = `${world.url}/${repo.fullName}`;
    return paged(world, call, paths.sort(), (path) => ({
      sha: after.get(path) ?? before.get(path),
      filename: path,
      status: !before.has(path) ? 'added' : after.has(path) ? 'modified' : 'removed',
      ...{ additions: 1, deletions: before.has(path) ? 1 : 0, changes: before.has(path) ? 2 : 1 },
      blob_url: `${html}/blob/${row.head_sha}/${encodeURIComponent(path)}`,
      raw_url: `${html}/raw/${row.head_sha}/${encodeURIComponent(path)}`,
      contents_url: `${world.url}${root}/contents/${encodeURIComponent(path)}?ref=${row.head_sha}`,
    }));
  });
}

async function tree(rest: Handler, call: Call, root: string, sha: string): Promise<Tree> {
  const path = `${root}/git/trees/${sha}`;
  const answer = await rest({ ...call, path, query: new URLSearchParams({ recursive: '1' }) });
  const { tree: entries = [] } = JSON.parse(String(answer.body)) as {
    tree?: { path: string; type: string; sha: string }[];
  };
  return new Map(entries.filter(({ type }) => type === 'blob').map((entry) => [entry.path, entry.sha]));
}
