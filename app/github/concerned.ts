import { glance } from '../core/pass/glance.ts';
import { refName, type Ref } from '../core/room/pull.ts';
import type { Repository } from '../core/room/room.ts';
import type { Woken } from '../core/wire/woken.ts';
import { asking, statusOf, type Asking } from './asking.ts';
import { cardOf } from './card-of.ts';
import { followedAmong, type FollowingRoom } from './following.ts';
import { openRooms as listRooms } from './rooms.ts';
import type { Shell, Trigger } from './shell.ts';

type Told = Parameters<typeof followedAmong>[1];

/** The rooms that what is told of a pull request concerns: those that follow it, and those that it names. */
export async function concerned(woken: Woken, shell: Shell): Promise<Trigger[]> {
  const ask = asking(shell);
  const { repository, number, head, named, reverts } = woken;
  const own = number === null ? null : { repository: `${repository.owner}/${repository.name}`, number };
  const told: Told = { ref: own, head, repository };
  const reverted: Told = { ref: reverts, head: null, repository };
  const known = shell.following;
  const rooms = known
    ? [...known.of(told), ...(reverts ? known.of(reverted) : [])]
    : (await openRooms(repository, shell, ask)).filter(
        (room) =>
          [told, reverted].some((one) => followedAmong(room.pulls, one).length > 0) || isNamed(room, woken),
      );
  const looks = new Map<string, Trigger>();
  const add = (at: Repository, room: number, pulls: readonly Ref[]): void => {
    const name = refName({ repository: `${at.owner}/${at.name}`, number: room });
    if (pulls.length > 0 && !looks.has(name)) looks.set(name, lookAt(at, room, pulls));
  };
  for (const room of rooms)
    add(room.repository, room.number, own ? [own] : followedAmong(room.pulls, told).map(refOf));
  for (const one of own ? named : []) {
    const room = known?.room(one);
    // A keyword that closes an issue says nothing of an incident, unless the issue is known to be one.
    if (!one.said && !room?.open) continue;
    const place =
      room?.repository ?? (looks.has(refName(one)) ? undefined : await placeOf(one, repository, ask));
    if (place) add(place, one.number, [own!]);
  }
  return [...looks.values()];
}

const refOf = ({ repository, number }: Ref): Ref => ({ repository, number });

const lookAt = (repository: Repository, number: number, pulls: readonly Ref[]): Trigger => ({
  ...{ repository, number, senders: [], comments: [], events: false, pulls },
});

const isNamed = ({ repository, number }: FollowingRoom, { named }: Woken): boolean =>
  named.some(
    (one) => refName(one) === refName({ repository: `${repository.owner}/${repository.name}`, number }),
  );

/** Without a memory of its own a process reads the cards of the open rooms. */
async function openRooms(repository: Repository, shell: Shell, ask: Asking): Promise<FollowingRoom[]> {
  const { plan } = await shell.plan(repository);
  const me = (await shell.me())?.id;
  const issues = await listRooms(repository, plan, ask);
  return issues.map((issue) => {
    const journal = cardOf(issue, me, shell);
    const pulls = journal ? glance(journal, plan, repository, ask.now()).pulls : [];
    return { repository, number: issue.number, pulls, open: true };
  });
}

/** The repository of a room that another one's pull request names; undefined where we may not look. */
async function placeOf({ repository }: Ref, here: Repository, ask: Asking): Promise<Repository | undefined> {
  if (repository.toLowerCase() === `${here.owner}/${here.name}`.toLowerCase()) return here;
  const [owner = '', repo = ''] = repository.split('/');
  try {
    const { data } = await ask.read('GET /repos/{owner}/{repo}', { owner, repo });
    const { private: closed, default_branch: branch } = data as { private: boolean; default_branch: string };
    return { owner, name: repo, private: closed, defaultBranch: branch };
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return undefined;
  }
}
