import type { Instant } from '../../core/incident/words.ts';
import type { Repository } from '../../core/room/room.ts';
import { FOLLOW_UP, followUpIn, followUpShown, type FollowUpListed } from '../../core/wire/follow-up.ts';
import type { FollowUpShown } from '../../core/room/follow-up.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import type { Asking } from '../asking.ts';
import { listAll, PAGE } from '../pages.ts';
import { stamp } from '../stamp.ts';

type Place = Pick<Repository, 'owner' | 'name'>;

const ROUTE = 'GET /repos/{owner}/{repo}/issues';
const asked = ({ owner, name }: Place) => ({ owner, repo: name, labels: FOLLOW_UP });

/** The follow-ups of ours that are still to be done, of all rooms of a repository. */
export async function listFollowUps(
  repository: Place,
  me: number | undefined,
  ask: Asking,
): Promise<FollowUpListed[]> {
  const all = await listAll(ROUTE, { ...asked(repository), state: 'open' }, ask);
  return (all as RawIssue[]).flatMap((raw) => followUpIn(raw, me) ?? []);
}

/** Those that we opened since a moment, open and closed. */
export async function openedSince(
  repository: Place,
  since: Instant,
  me: number | undefined,
  ask: Asking,
): Promise<FollowUpListed[]> {
  const all = await listAll(ROUTE, { ...asked(repository), state: 'all', since: stamp(since) }, ask);
  return (all as RawIssue[]).flatMap((raw) => followUpIn(raw, me) ?? []);
}

/** The hundred that were changed last, whatever became of their text: one request. */
export async function changedLast(repository: Place, ask: Asking): Promise<FollowUpShown[]> {
  const order = { state: 'all', sort: 'updated', direction: 'desc', per_page: PAGE };
  const { data } = await ask.read(ROUTE, { ...asked(repository), ...order });
  return (data as RawIssue[]).filter(({ pull_request }) => !pull_request).map(followUpShown);
}
