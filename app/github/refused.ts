import type { RawRoom } from '../core/wire/room.ts';
import type { Asking } from './asking.ts';
import type { Place } from './guards.ts';
import { placeOfMirror } from './mirrors.ts';
import { PAGE } from './pages.ts';

/** Those of the comments (0: the issue) that wear our own 😕. */
export async function refusals(
  ids: readonly number[],
  { me, mirrored }: Pick<RawRoom, 'me' | 'mirrored'>,
  place: Place,
  ask: Asking,
): Promise<ReadonlySet<number>> {
  const asked = { content: 'confused', per_page: PAGE };
  const repositoryOf = (id: number): Pick<Place, 'owner' | 'repo'> => {
    const there = mirrored.find(({ comments }) => comments.some((one) => one.id === id));
    const { owner, repo } = there ? placeOfMirror(there.mirror) : place;
    return { owner, repo };
  };
  const ours = await Promise.all(
    ids.map(async (id) => {
      const { data } = await (id === 0
        ? ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}/reactions', {
            ...place,
            ...asked,
          })
        : ask.read('GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
            ...repositoryOf(id),
            comment_id: id,
            ...asked,
          }));
      return (data as { user: { id: number } | null }[]).some(({ user }) => user?.id === me?.id) ? [id] : [];
    }),
  );
  return new Set(ours.flat());
}
