import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { Asking } from './asking.ts';
import { listClosed } from './closed.ts';
import { PAGE } from './pages.ts';
import { openRooms } from './rooms.ts';
import type { Shell } from './shell.ts';
import type { Seen } from './stirring.ts';

/** Reads what a sweep looks at, side by side: four requests for 200 open rooms, and once an hour one for closed ones. */
export async function readAll(
  repository: Repository,
  plan: Promise<Plan>,
  shell: Shell,
  ask: Asking,
): Promise<Seen> {
  const { owner, name } = repository;
  const place = { owner, repo: name };
  const newest = (route: string, more: object) =>
    ask.read(route, { ...place, per_page: PAGE, ...more }).then(({ data }) => data);
  const [issues, comments, events, closed] = await Promise.all([
    // Only this one waits for the plan.
    plan.then((its) => openRooms(repository, its, ask)),
    newest('GET /repos/{owner}/{repo}/issues/comments', { sort: 'updated', direction: 'desc' }),
    newest('GET /repos/{owner}/{repo}/issues/events', {}),
    plan.then((its) => listClosed(repository, its, shell, ask)),
  ]);
  return { issues, comments, events, closed };
}
