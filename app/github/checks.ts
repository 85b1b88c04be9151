import { CHECK, checkFor, packed, unpacked, type Check } from '../core/freeze/check.ts';
import { holds, type Freeze, type Head } from '../core/freeze/freeze.ts';
import { MINUTE, type Instant } from '../core/incident/words.ts';
import { statusOf, type Asking } from './asking.ts';

/** What this process has lately reported or found on heads: they need not be looked at again. */
export type Told = Map<string, { readonly said: string; readonly at: Instant }>;

/** What a head is judged by. */
export interface Judging {
  readonly freezes: readonly Freeze[];
  /** A branch rule requires the check: every head gets one. */
  readonly required: boolean;
}

// What another process did meanwhile comes to light by then.
const TOLD_FOR = 30 * MINUTE;

interface RawCheck {
  readonly id: number;
  readonly name: string;
  readonly conclusion: string | null;
  readonly external_id: string | null;
}

/** Gives each head the check that it needs, one write after another, as many as asked for; answers how many are left. */
export async function report(
  heads: readonly Head[],
  judging: Judging,
  told: Told,
  ask: Asking,
  most: number,
): Promise<number> {
  for (const [key, { at }] of told) if (ask.now() - at > TOLD_FOR) told.delete(key);
  const open = heads.filter((head) => told.get(keyOf(head))?.said !== saidOf(head, judging));
  const now = open.slice(0, most);
  const found = await Promise.all(now.map((head) => find(head, ask)));
  for (const [at, head] of now.entries()) {
    const its = found[at];
    if (its === 'no such commit') continue;
    const check = checkFor(head, judging.freezes, its, judging.required);
    if (check) await put(head, check, its?.id, ask);
    told.set(keyOf(head), { said: saidOf(head, judging), at: ask.now() });
  }
  return open.length - now.length;
}

const keyOf = ({ repository, sha, number }: Head): string =>
  `${repository}#${number ?? 0}@${sha}`.toLowerCase();

/** What these freezes say of a head: where they say the same as last time there is nothing to do. */
const saidOf = (head: Head, { freezes, required }: Judging): string =>
  [required, ...freezes.map((one) => `${one.token}${holds(one, head) ? '!' : one.on ? '+' : ''}`)].join(' ');

const placeOf = ({ repository }: Pick<Head, 'repository'>): { owner: string; repo: string } => {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
};

type Its = { readonly id: number; readonly conclusion: Check['conclusion']; readonly rooms: string[] };

/** The check that a head bears; undefined where it bears none of ours. */
async function find(head: Head, ask: Asking): Promise<Its | undefined | 'no such commit'> {
  try {
    const { data } = await ask.read('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ...{ ...placeOf(head), ref: head.sha, check_name: CHECK, filter: 'latest', per_page: 10 },
    });
    const { check_runs: runs } = data as { check_runs: readonly RawCheck[] };
    const ours = runs.find((run) => run.name === CHECK && (run.external_id ?? '').startsWith('allclear'));
    if (!ours) return undefined;
    const conclusion = ours.conclusion === 'success' ? 'success' : 'neutral';
    return { id: ours.id, conclusion, rooms: unpacked(ours.external_id) };
  } catch (error) {
    // Pushed over before anybody looked.
    if (statusOf(error) === 422) return 'no such commit';
    throw error;
  }
}

async function put(head: Head, check: Check, id: number | undefined, ask: Asking): Promise<void> {
  const { conclusion, title, summary, rooms } = check;
  const body = {
    ...{ name: CHECK, status: 'completed', conclusion },
    ...{ external_id: packed(rooms), output: { title, summary } },
  };
  const place = placeOf(head);
  const route = '/repos/{owner}/{repo}/check-runs';
  const make = () => ask.write(`POST ${route}`, { ...place, ...body, head_sha: head.sha });
  if (id === undefined) return void (await make());
  await ask
    .write(`PATCH ${route}/{check_run_id}`, { ...place, ...body, check_run_id: id })
    .catch((error: unknown) => {
      // Another account's, which only that one may change: ours stands beside it.
      if (statusOf(error) !== 403 && statusOf(error) !== 404) throw error;
      return make();
    });
}
