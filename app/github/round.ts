import type { Repository } from '../core/room/room.ts';
import type { Shell } from './shell.ts';
import { sweep, type Swept } from './sweep.ts';
import { upkeep } from './upkeep/upkeep.ts';

/** What the clock brings to a repository: a sweep of its rooms, and once an hour what is due for its plan. */
export async function round(
  repository: Repository,
  shell: Shell,
  { byHand = false }: { byHand?: boolean } = {},
): Promise<Swept> {
  const swept = await sweep(repository, shell);
  const kept = await upkeep(repository, shell, { byHand });
  return {
    ...swept,
    looked: [...swept.looked, ...kept.looked],
    requests: swept.requests + kept.requests,
  };
}
