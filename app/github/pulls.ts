import { refName, type PullFound, type Ref } from '../core/room/pull.ts';
import { pullOf, type RawCheckRun, type RawPull, type RawReview, type RawStatus } from '../core/wire/pull.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { PAGE } from './pages.ts';
import type { Remembered } from './shell.ts';

type Place = { readonly owner: string; readonly repo: string };

/** Reads pull requests with their reviews and checks, side by side; what GitHub refuses is told, what fails is left for later. */
export async function readPulls(
  refs: readonly Ref[],
  ask: Asking,
  memory: Pick<Remembered, 'pulls'>,
): Promise<PullFound[]> {
  const once = [...new Map(refs.map((ref) => [refName(ref), ref])).values()];
  const found = await Promise.all(once.map((ref) => readPull(ref, ask)));
  for (const { as } of found) (memory.pulls ??= new Map()).set(refName(as), ask.now());
  return found;
}

async function readPull(as: Ref, ask: Asking): Promise<PullFound> {
  const [owner = '', repo = ''] = as.repository.split('/');
  const place = { owner, repo };
  try {
    const { data } = await ask.read('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...place,
      pull_number: as.number,
    });
    const raw: RawPull = data;
    return { as, shown: pullOf(raw, await besides(raw, place, ask)) };
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    if (!isFinal(error)) return { as, refused: 0 };
    return { as, refused: status === 403 || status === 401 ? 403 : 404 };
  }
}

/** What only matters while it is open. */
async function besides(
  { number, state, head }: RawPull,
  place: Place,
  ask: Asking,
): Promise<Parameters<typeof pullOf>[1]> {
  if (state === 'closed') return { reviews: undefined, runs: undefined, statuses: undefined };
  const route = 'GET /repos/{owner}/{repo}';
  const [reviews, runs, statuses] = await Promise.all([
    part(ask, `${route}/pulls/{pull_number}/reviews`, { ...place, pull_number: number, per_page: PAGE }),
    part(ask, `${route}/commits/{ref}/check-runs`, { ...place, ref: head.sha, per_page: PAGE }),
    part(ask, `${route}/commits/{ref}/status`, { ...place, ref: head.sha, per_page: PAGE }),
  ]);
  return {
    reviews: reviews as RawReview[] | undefined,
    runs: (runs as { check_runs: RawCheckRun[] } | undefined)?.check_runs,
    statuses: (statuses as { statuses: RawStatus[] } | undefined)?.statuses,
  };
}

/** Each takes a permission of its own; without one the row follows what may be seen. */
async function part(ask: Asking, route: string, parameters: Record<string, unknown>): Promise<unknown> {
  try {
    return (await ask.read(route, parameters)).data;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return undefined;
  }
}
