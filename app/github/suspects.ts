import { SECOND } from '../core/incident/words.ts';
import type { Question } from '../core/suspects/question.ts';
import type { Suspect, SuspectKind, SuspectsRead, Unseen } from '../core/suspects/suspect.ts';
import { deploymentsIn, mergesIn, releasesIn, runsIn, type RawPull } from '../core/wire/suspects.ts';
import type { RawRoom } from '../core/wire/room.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { PAGE } from './pages.ts';
import { stamp } from './stamp.ts';

// Nobody's command waits longer for what is only good to know.
const LONGEST = 5 * SECOND;

type Row = Record<string, unknown>;
interface Lists {
  readonly rows: readonly Suspect[];
  readonly unseen: readonly Unseen[];
}

/** What changed before it broke: four lists of each repository, one page of each; what cannot be seen is told. */
export async function readSuspects(
  question: Question,
  { repository: { defaultBranch: main }, issue }: Pick<RawRoom, 'repository' | 'issue'>,
  ask: Asking,
): Promise<SuspectsRead> {
  const origin = /^https?:\/\/[^/]+/.exec(issue.html_url)?.[0] ?? '';
  const all = await Promise.all(
    question.repositories.map((name, at) =>
      changesIn(name, at === 0 ? main : undefined, question, origin, ask),
    ),
  );
  return {
    question: question.key,
    rows: all.flatMap(({ rows }) => rows),
    unseen: all.flatMap(({ unseen }) => unseen),
  };
}

async function changesIn(
  repository: string,
  main: string | undefined,
  { since }: Question,
  origin: string,
  ask: Asking,
): Promise<Lists> {
  const [owner = '', repo = ''] = repository.split('/');
  const seen: Lists[] = [];
  const list = async <T>(
    kind: SuspectKind,
    path: string,
    more: Row,
    lastAt: (row: T) => string,
    rowsIn: (list: readonly T[]) => Suspect[],
  ): Promise<readonly T[]> => {
    const request = ask.read(`GET /repos/{owner}/{repo}/${path}`, { owner, repo, per_page: PAGE, ...more });
    const found = await inTime(request.then(({ data }) => data as unknown));
    if ('why' in found) {
      seen.push({ rows: [], unseen: [{ repository, kind, why: found.why }] });
      return [];
    }
    const { data } = found;
    const rows = (Array.isArray(data) ? data : (data as { workflow_runs: T[] }).workflow_runs) as T[];
    const full = rows.length >= PAGE && Date.parse(lastAt(rows.at(-1)!)) > since;
    seen.push({ rows: rowsIn(rows), unseen: full ? [{ repository, kind, why: 'more' }] : [] });
    return rows;
  };
  const updated = { state: 'closed', sort: 'updated', direction: 'desc' };
  const pulls = list<RawPull>(
    'merge',
    'pulls',
    updated,
    (row) => row.updated_at,
    (rows) => mergesIn(rows, repository, since),
  );
  const runs = (branch: string | undefined): Promise<unknown> =>
    list(
      'run',
      'actions/runs',
      { ...(branch && { branch }), created: `>=${stamp(since)}`, exclude_pull_requests: true },
      (row: Parameters<typeof runsIn>[0][number]) => row.created_at,
      (rows) => runsIn(rows, repository, since),
    );
  await Promise.all([
    // Elsewhere the pull requests tell which branch is the default one.
    main === undefined ? pulls.then(([first]) => runs(first?.base.repo?.default_branch)) : runs(main),
    pulls,
    list(
      'release',
      'releases',
      {},
      (row: Parameters<typeof releasesIn>[0][number]) => row.created_at,
      (rows) => releasesIn(rows, repository, since),
    ),
    list(
      'deployment',
      'deployments',
      {},
      (row: Parameters<typeof deploymentsIn>[0][number]) => row.created_at,
      (rows) => deploymentsIn(rows, repository, since, origin),
    ),
  ]);
  return { rows: seen.flatMap(({ rows }) => rows), unseen: seen.flatMap(({ unseen }) => unseen) };
}

type Found = { readonly data: unknown } | { readonly why: 'forbidden' | 'no answer' };

/** An answer, or why there is none: a declaration does not wait for it, and does not fail by it. */
async function inTime(answer: Promise<unknown>): Promise<Found> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<Found>((resolve) => {
    timer = setTimeout(() => resolve({ why: 'no answer' }), LONGEST);
  });
  const found = answer.then(
    (data): Found => ({ data }),
    (error: unknown): Found => {
      if (statusOf(error) === undefined) throw error;
      return { why: isFinal(error) ? 'forbidden' : 'no answer' };
    },
  );
  return Promise.race([found, over]).finally(() => clearTimeout(timer));
}
