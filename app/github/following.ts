import type { Incident } from '../core/incident/fold.ts';
import { followedIn, type Followed } from '../core/pulls/followed.ts';
import { refName, type Ref } from '../core/room/pull.ts';
import type { Repository } from '../core/room/room.ts';
import { roomName, type Shell } from './shell.ts';

/** A room, and the pull requests that its rows follow. */
export interface FollowingRoom {
  readonly repository: Repository;
  readonly number: number;
  readonly pulls: readonly Followed[];
  /** Its incident runs. */
  readonly open: boolean;
}

/** Which rooms follow which pull requests, as far as this process has seen: most deliveries concern none. */
export interface Following {
  note(room: FollowingRoom): void;
  /** The rooms that follow a pull request, or one with this commit as its head. */
  of(told: {
    readonly ref: Ref | null;
    readonly head: string | null;
    readonly repository: Repository;
  }): FollowingRoom[];
  /** The room of that name, where it is known. */
  room(ref: Ref): FollowingRoom | undefined;
}

/** More rooms than anybody has open at once; what is forgotten is found by a sweep. */
const ROOMS_KNOWN = 2_000;

/** Knows of no room yet. */
export function following(): Following {
  const rooms = new Map<string, FollowingRoom>();
  return {
    note(room) {
      const name = roomName(room.repository, room.number).toLowerCase();
      // Taken out and put back: the one that was not told of for longest comes first.
      rooms.delete(name);
      if (room.open || room.pulls.length > 0) rooms.set(name, room);
      const [oldest] = rooms.keys();
      if (rooms.size > ROOMS_KNOWN && oldest !== undefined) rooms.delete(oldest);
    },
    of: (told) => [...rooms.values()].filter((room) => follows(room, told)),
    room: (ref) => rooms.get(refName(ref)),
  };
}

/** Whether a room follows what is told of. */
export function follows(
  { pulls }: Pick<FollowingRoom, 'pulls'>,
  told: Parameters<Following['of']>[0],
): boolean {
  return followedAmong(pulls, told).length > 0;
}

/** Those of the pull requests that something is told of. */
export function followedAmong(
  pulls: readonly Followed[],
  { ref, head, repository }: Parameters<Following['of']>[0],
): Followed[] {
  const home = `${repository.owner}/${repository.name}`.toLowerCase();
  return pulls.filter(
    (one) =>
      (ref !== null && refName(one) === refName(ref)) ||
      (head !== null && one.head === head && one.repository.toLowerCase() === home),
  );
}

/** Whoever hears of a room's pull requests finds it by this. */
export function noteFollowed(
  { repository, number }: Pick<FollowingRoom, 'repository' | 'number'>,
  state: Incident,
  { following: known }: Pick<Shell, 'following'>,
): void {
  const open = state.declaration.declared !== null && !state.status.ended;
  known?.note({ repository, number, pulls: followedIn(state), open });
}
