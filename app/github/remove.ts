import type { Asking } from './asking.ts';
import type { Place } from './guards.ts';

/** Deletes those of our comments that the effects name; one that is gone already is as good. */
export async function deleteComments(
  effects: readonly { do: string; comment?: number }[],
  { owner, repo }: Pick<Place, 'owner' | 'repo'>,
  ask: Asking,
): Promise<void> {
  for (const effect of effects) {
    if (effect.do !== 'delete comment') continue;
    const at = { owner, repo, comment_id: effect.comment };
    await ask
      .write('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', at)
      .catch((error: { status?: number }) => {
        if (error.status !== 404) throw error;
      });
  }
}
