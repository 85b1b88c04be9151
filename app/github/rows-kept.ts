import { incidentsNamed, revertedBy } from '../core/pulls/named.ts';
import { MOST_READ } from '../core/pulls/followed.ts';
import type { Plan } from '../core/plan/schema.ts';
import { sameRef } from '../core/room/pull.ts';
import type { RawPull } from '../core/wire/pull.ts';
import type { RawComment } from '../core/wire/raw.ts';
import { statusOf, type Asking } from './asking.ts';
import { listComments } from './lists.ts';
import { PAGE } from './pages.ts';
import type { Trigger } from './shell.ts';
import { others } from './sweep-pulls.ts';

type Listed = Pick<RawPull, 'number' | 'body'>;

/**
 * What pull requests keep of a room whose card is lost: comments on those that name it, or revert another. Without
 * them the same rows come back later, and under other numbers than people know. What cannot be read is left.
 */
export async function rowsKept(
  { repository, number }: Pick<Trigger, 'repository' | 'number'>,
  plan: Plan,
  ask: Asking,
): Promise<RawComment[]> {
  const home = `${repository.owner}/${repository.name}`;
  const room = { repository: home, number };
  const from = async (name: string): Promise<RawComment[]> => {
    const [owner = '', repo = ''] = name.split('/');
    const order = { state: 'all', sort: 'updated', direction: 'desc', per_page: PAGE };
    const { data } = await ask.read('GET /repos/{owner}/{repo}/pulls', { owner, repo, ...order });
    const told = (data as Listed[]).filter(
      ({ body }) =>
        incidentsNamed(body ?? '', name).some((one) => sameRef(one, room)) || revertedBy(body ?? '', name),
    );
    const places = told.slice(0, MOST_READ).map((one) => ({ owner, repo, issue_number: one.number }));
    return (await Promise.all(places.map((place) => listComments(place, undefined, ask)))).flat();
  };
  const all = [home, ...others(plan, repository)].map((name) =>
    from(name).catch((error: unknown) => {
      if (statusOf(error) === undefined) throw error;
      return [];
    }),
  );
  return (await Promise.all(all)).flat();
}
