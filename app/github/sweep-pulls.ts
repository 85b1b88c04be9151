import type { Glance } from '../core/pass/glance.ts';
import type { Plan } from '../core/plan/schema.ts';
import { incidentsNamed, revertedBy } from '../core/pulls/named.ts';
import { MOST_READ, type Followed } from '../core/pulls/followed.ts';
import { refName, sameRef, type Ref } from '../core/room/pull.ts';
import type { Repository } from '../core/room/room.ts';
import { MINUTE, type Instant } from '../core/incident/words.ts';
import type { RawPull } from '../core/wire/pull.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { PAGE } from './pages.ts';
import { roomName, type Remembered, type Shell } from './shell.ts';

/** How often pull requests are looked for, and looked at whose deliveries do not reach us. */
const EVERY = 5 * MINUTE;
/** What GitHub may show late is read once more. */
const LATE = MINUTE;
/** Of the plan's other repositories so many are listed, as often. */
const OTHERS = 5;
/** Without the permission it is tried again so seldom. */
const REFUSED_FOR = 60 * MINUTE;

/** A pull request in a list, and which one it is. */
interface Listed {
  readonly ref: Ref;
  readonly one: Pick<RawPull, 'body' | 'updated_at'>;
}

/** Which pull requests each open room should read: what was changed, named or reverted while no delivery told. */
export async function pullsMissed(
  repository: Repository,
  glances: ReadonlyMap<number, Glance>,
  plan: Plan,
  shell: Shell,
  ask: Asking,
): Promise<Map<number, Ref[]>> {
  const running = [...glances].filter(([, { severity }]) => severity !== null);
  const missed = new Map<number, Ref[]>();
  if (running.length === 0) return missed;
  const home = `${repository.owner}/${repository.name}`;
  const all = [home, ...others(plan, repository)];
  const listed = (await Promise.all(all.map((one) => newest(one, home, shell, ask)))).flat();
  for (const [number, { pulls }] of running) {
    const memory = shell.remembered(roomName(repository, number));
    const here = { repository: home, number };
    const changed = listed
      .filter(({ ref, one }) => Date.parse(one.updated_at) > readAt(memory, ref) - LATE)
      .filter(({ ref, one }) => concerns(ref, one, here, pulls))
      .map(({ ref }) => ref);
    const unheard = pulls
      .filter((one) => !one.over && (one.pending || one.repository.toLowerCase() !== home.toLowerCase()))
      .filter((one) => ask.now() - readAt(memory, one) >= EVERY)
      .map(({ repository: of, number: its }) => ({ repository: of, number: its }));
    const wanted = [...new Map([...changed, ...unheard].map((ref) => [refName(ref), ref])).values()];
    if (wanted.length > 0) missed.set(number, wanted.slice(0, MOST_READ));
  }
  return missed;
}

const readAt = ({ pulls }: Remembered, ref: Ref): Instant => pulls?.get(refName(ref)) ?? 0;

function concerns(ref: Ref, { body }: Listed['one'], room: Ref, pulls: readonly Followed[]): boolean {
  const text = body ?? '';
  if (pulls.some((one) => sameRef(one, ref))) return true;
  const reverts = revertedBy(text, ref.repository);
  if (reverts && pulls.some((one) => sameRef(one, reverts))) return true;
  return incidentsNamed(text, ref.repository).some((one) => sameRef(one, room));
}

/** Where else the plan expects changes; other owners' repositories are not ours to read. */
export function others({ changes, suspects }: Plan, { owner, name }: Repository): string[] {
  const own = `${owner}/${name}`.toLowerCase();
  const named = [...changes.freezeRepositories, ...suspects.repositories]
    .map((one) => one.toLowerCase())
    .filter((one) => one !== own && one.startsWith(`${owner.toLowerCase()}/`));
  return [...new Set(named)].slice(0, OTHERS);
}

/** The pull requests that were changed last; none where they were listed for `home` a moment ago, or may not be. */
async function newest(
  repository: string,
  home: string,
  shell: Shell,
  ask: Asking,
): Promise<readonly Listed[]> {
  const [owner = '', name = ''] = repository.split('/');
  const memory = shell.remembered(repository === home ? home : `${home} ${repository}`);
  if (memory.listAgainAt !== undefined && shell.tick() < memory.listAgainAt) return [];
  memory.listAgainAt = shell.tick() + EVERY;
  try {
    const order = { state: 'all', sort: 'updated', direction: 'desc', per_page: PAGE };
    const { data } = await ask.read('GET /repos/{owner}/{repo}/pulls', { owner, repo: name, ...order });
    return (data as RawPull[]).map((one) => ({ ref: { repository, number: one.number }, one }));
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    // The rooms themselves are looked at all the same.
    if (isFinal(error)) memory.listAgainAt = shell.tick() + REFUSED_FOR;
    return [];
  }
}
