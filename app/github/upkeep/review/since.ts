import { readPlan } from '../../../core/plan/read.ts';
import { dayOf, type Day } from '../../../core/review/days.ts';
import type { Signals } from '../../../core/review/early.ts';
import type { Instant } from '../../../core/incident/words.ts';
import { contents } from '../../contents.ts';
import { isFinal } from '../../asking.ts';
import { stamp } from '../../stamp.ts';
import type { Keeping } from '../upkeep.ts';

interface RawCommit {
  readonly sha: string;
  readonly commit: { readonly committer: { readonly date?: string } | null };
}

const COMMITS = 'GET /repos/{owner}/{repo}/commits';

/** The day of the first commit that brought the plan; null where GitHub does not tell. */
export async function planBegan({ repository, plan, path, ask }: Keeping): Promise<Day | null> {
  const asked = { owner: repository.owner, repo: repository.name, path, per_page: 1 };
  try {
    const newest = await ask.read(COMMITS, asked);
    const last = lastPage(newest.link);
    const oldest = last > 1 ? await ask.read(COMMITS, { ...asked, page: last }) : newest;
    const [first] = oldest.data as RawCommit[];
    const at = Date.parse(first?.commit.committer?.date ?? '');
    return Number.isNaN(at) ? null : dayOf(at, plan.timezone);
  } catch (error) {
    if (isFinal(error)) return null;
    throw error;
  }
}

/** The plan as it stood at a moment; null where it was not there yet, or GitHub does not tell. */
export async function planAt(
  at: Instant,
  { repository, path, shell, ask }: Keeping,
): Promise<Signals['then']> {
  const place = { owner: repository.owner, repo: repository.name };
  try {
    const { data } = await ask.read(COMMITS, { ...place, path, per_page: 1, until: stamp(at) });
    const [commit] = data as RawCommit[];
    if (!commit) return null;
    const text = await contents({ client: shell.client, ...place, ref: commit.sha }, path);
    return text === undefined ? null : { text, plan: readPlan({ text, path }).plan };
  } catch (error) {
    if (isFinal(error)) return null;
    throw error;
  }
}

/** How many commits there were on a path since a moment: one request. */
export async function commitsOn(path: string, since: Instant, { repository, ask }: Keeping): Promise<number> {
  const asked = { owner: repository.owner, repo: repository.name, path, per_page: 1, since: stamp(since) };
  const { data, link } = await ask.read(COMMITS, asked);
  return Math.max((data as RawCommit[]).length, lastPage(link));
}

const lastPage = (link: string): number => Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(link)?.[1] ?? 0);
