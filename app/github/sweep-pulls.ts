import type { Glance } from '../core/pass/glance.ts';
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
/** Without the permission it is tried again so seldom. */
const REFUSED_FOR = 60 * MINUTE;

type Listed = Pick<RawPull, 'number' | 'title' | 'body' | 'updated_at'>;

/** Which pull requests each open room should read: what was changed, named or reverted while no delivery told. */
export async function pullsMissed(
  repository: Repository,
  glances: ReadonlyMap<number, Glance>,
  shell: Shell,
  ask: Asking,
): Promise<Map<number, Ref[]>> {
  const running = [...glances].filter(([, { severity }]) => severity !== null);
  const missed = new Map<number, Ref[]>();
  if (running.length === 0) return missed;
  const listed = await newest(repository, shell, ask);
  const home = `${repository.owner}/${repository.name}`;
  for (const [number, { pulls }] of running) {
    const memory = shell.remembered(roomName(repository, number));
    const here = { repository: home, number };
    const changed = listed
      .map((one) => ({ ref: { repository: home, number: one.number }, one }))
      .filter(({ ref, one }) => Date.parse(one.updated_at) > readAt(memory, ref) - LATE)
      .filter(({ ref, one }) => concerns(ref, one, here, pulls))
      .map(({ ref }) => ref);
    const unheard = pulls
      .filter((one) => !one.over && (one.pending || one.repository.toLowerCase() !== home.toLowerCase()))
      .filter((one) => ask.now() - readAt(memory, one) >= EVERY)
      .map(({ repository: of, number: its }) => ({ repository: of, number: its }));
    const all = [...new Map([...changed, ...unheard].map((ref) => [refName(ref), ref])).values()];
    if (all.length > 0) missed.set(number, all.slice(0, MOST_READ));
  }
  return missed;
}

const readAt = ({ pulls }: Remembered, ref: Ref): Instant => pulls?.get(refName(ref)) ?? 0;

function concerns(ref: Ref, { body }: Listed, room: Ref, pulls: readonly Followed[]): boolean {
  const text = body ?? '';
  if (pulls.some((one) => sameRef(one, ref))) return true;
  const reverts = revertedBy(text, ref.repository);
  if (reverts && pulls.some((one) => sameRef(one, reverts))) return true;
  return incidentsNamed(text, ref.repository).some((one) => sameRef(one, room));
}

/** The pull requests that were changed last; none where they were listed a moment ago, or may not be. */
async function newest({ owner, name }: Repository, shell: Shell, ask: Asking): Promise<readonly Listed[]> {
  const memory = shell.remembered(`${owner}/${name}`);
  if (memory.listAgainAt !== undefined && shell.tick() < memory.listAgainAt) return [];
  memory.listAgainAt = shell.tick() + EVERY;
  try {
    const order = { state: 'all', sort: 'updated', direction: 'desc', per_page: PAGE };
    return (await ask.read('GET /repos/{owner}/{repo}/pulls', { owner, repo: name, ...order })).data;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    // The rooms themselves are looked at all the same.
    if (isFinal(error)) memory.listAgainAt = shell.tick() + REFUSED_FOR;
    return [];
  }
}
