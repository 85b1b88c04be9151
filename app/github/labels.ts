import { labelsOf } from '../core/plan/labels.ts';
import type { Repository } from '../core/room/room.ts';
import { asking, statusOf } from './asking.ts';
import type { Shell } from './shell.ts';

/** Makes the plan's labels where they are missing; those that are there stay as they are. */
export async function ensureLabels(repository: Repository, shell: Shell): Promise<void> {
  const ask = asking(shell);
  const place = { owner: repository.owner, repo: repository.name };
  const { plan } = await shell.plan(repository);
  const { data } = await ask.read('GET /repos/{owner}/{repo}/labels', { ...place, per_page: 100 });
  const there = new Set((data as { name: string }[]).map(({ name }) => name.toLowerCase()));
  for (const label of labelsOf(plan).filter(({ name }) => !there.has(name.toLowerCase()))) {
    await ask.write('POST /repos/{owner}/{repo}/labels', { ...place, ...label }).catch((error: unknown) => {
      // 422: it exists, beyond the first hundred or made by another process just now.
      if (statusOf(error) !== 422) throw error;
    });
  }
}
