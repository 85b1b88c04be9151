import type { Person } from '../core/incident/words.ts';
import type { Asking } from './asking.ts';
import type { Place } from './guards.ts';
import { PAGE } from './pages.ts';

/** Those of the comments (0: the issue) that wear our own 😕. */
export async function refusals(
  ids: readonly number[],
  place: Place,
  me: Person | undefined,
  ask: Asking,
): Promise<ReadonlySet<number>> {
  const asked = { content: 'confused', per_page: PAGE };
  const ours = await Promise.all(
    ids.map(async (id) => {
      const { data } = await (id === 0
        ? ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}/reactions', {
            ...place,
            ...asked,
          })
        : ask.read('GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
            owner: place.owner,
            repo: place.repo,
            comment_id: id,
            ...asked,
          }));
      return (data as { user: { id: number } | null }[]).some(({ user }) => user?.id === me?.id) ? [id] : [];
    }),
  );
  return new Set(ours.flat());
}
