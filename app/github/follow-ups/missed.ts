import { HOUR } from '../../core/incident/words.ts';
import type { Glance } from '../../core/pass/glance.ts';
import type { Repository } from '../../core/room/room.ts';
import { isFinal, statusOf, type Asking } from '../asking.ts';
import { roomName, type Shell } from '../shell.ts';
import { changedLast } from './list.ts';

/** Which follow-ups each room should read: what was done to them while no delivery told. One request an hour, where there are any. */
export async function followUpsMissed(
  repository: Repository,
  glances: ReadonlyMap<number, Glance>,
  shell: Shell,
  ask: Asking,
): Promise<Map<number, number[]>> {
  const missed = new Map<number, number[]>();
  const rooms = [...glances].filter(([, { followUps }]) => followUps.length > 0);
  if (rooms.length === 0) return missed;
  const memory = shell.remembered(`${roomName(repository, 0)} follow-ups`);
  if (memory.listAgainAt !== undefined && shell.tick() < memory.listAgainAt) return missed;
  memory.listAgainAt = shell.tick() + HOUR;
  try {
    const shown = new Map((await changedLast(repository, ask)).map((one) => [one.number, one]));
    for (const [room, { followUps }] of rooms) {
      const numbers = followUps.flatMap(({ number, open }) => {
        const its = shown.get(number);
        return its && (its.state === 'open') !== open ? [number] : [];
      });
      if (numbers.length > 0) missed.set(room, numbers);
    }
  } catch (error) {
    // The rooms themselves are looked at all the same.
    if (statusOf(error) === undefined || !isFinal(error)) throw error;
  }
  return missed;
}
