import { following } from '../github/following.ts';
import type { Limiter } from '../github/limiter.ts';
import type { Plans } from '../github/plans.ts';
import type { Client, Outcome, Remembered, Seal, Shell, Trigger } from '../github/shell.ts';
import type { Person } from '../core/incident/words.ts';
import { lookingAgain } from './again.ts';
import type { Log } from './log.ts';
import type { RoomQueue } from './queue.ts';
import { roomQueue } from './queue.ts';

/** More rooms than anybody has open at once; what is forgotten is read again. */
const ROOMS_REMEMBERED = 2_000;

/** One installation: its shell, its rooms' queue, its plans and its share of GitHub's budget. */
export interface Installation {
  readonly id: number;
  readonly shell: Shell;
  readonly rooms: RoomQueue;
  readonly plans: Plans;
  /** The share of the hour's requests that is left, 0 to 1. */
  left(): number;
  /** No room is looked at again by itself from now on. */
  stop(): void;
}

export interface InstallationParts {
  readonly id: number;
  readonly client: Client;
  readonly limiter: Limiter;
  readonly plans: Plans;
  readonly seal: Seal;
  readonly dryRun: boolean;
  readonly deliver: Shell['deliver'];
  readonly log: Log;
  me(): Promise<Person | undefined>;
  look(trigger: Trigger, shell: Shell): Promise<Outcome>;
}

/** Puts together what looking at rooms of one installation needs. */
export function installation(parts: InstallationParts): Installation {
  const remembered = new Map<string, Remembered>();
  const again = lookingAgain((trigger) => rooms.look(trigger), parts.log);
  const rooms = roomQueue(async (trigger) => again.heed(trigger, await parts.look(trigger, shell)));
  const shell: Shell = {
    client: parts.client,
    seal: parts.seal,
    me: parts.me,
    plan: (repository) => parts.plans.read(repository),
    remembered(room) {
      const known = remembered.get(room) ?? { claims: new Map() };
      // Taken out and put back: the one that was not needed for longest comes first.
      remembered.delete(room);
      remembered.set(room, known);
      const [oldest] = remembered.keys();
      if (remembered.size > ROOMS_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      return known;
    },
    closed: new Map(),
    mirrors: new Map(),
    log: (line) => parts.log({ ...line, installation: parts.id }),
    deliver: parts.deliver,
    dryRun: parts.dryRun,
    following: following(),
    tick: () => performance.now(),
    inTurn: (trigger) => rooms.look(trigger),
  };
  return {
    id: parts.id,
    shell,
    rooms,
    plans: parts.plans,
    left: () => parts.limiter.left(),
    stop: () => again.stop(),
  };
}
