import { memoryOf } from '../../../core/review/desk/memory.ts';
import type { Quoted } from '../../../core/views/review/feedback.ts';
import { deskMarkerIn } from '../../../core/wire/desk.ts';
import { listComments } from '../../lists.ts';
import { opening } from '../desks.ts';
import type { Keeping } from '../upkeep.ts';

/** What was said on the last review once that was over: it is for this one. */
export async function saidAfterwards({ repository, desks, shell, ask }: Keeping): Promise<Quoted[]> {
  const last = desks.find(({ kind }) => kind === 'plan review');
  if (!last || last.closedAt === null) return [];
  const { number, url, closedAt } = last;
  const place = { owner: repository.owner, repo: repository.name, issue_number: number };
  const [comments, me] = await Promise.all([listComments(place, undefined, ask), shell.me()]);
  const living = comments.flatMap(({ body, user }) => {
    const found = user?.id === me?.id ? deskMarkerIn(body ?? '') : undefined;
    return found?.what === 'kept' ? [found.token] : [];
  })[0];
  const { given } = memoryOf(living === undefined ? undefined : opening(shell.seal)(living));
  return given
    .filter(({ at }) => at > closedAt)
    .map(({ comment, party, text }) => ({ party, text, number, url: `${url}#issuecomment-${comment}` }));
}
