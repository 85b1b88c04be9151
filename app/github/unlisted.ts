import { tokenOf, type Freeze } from '../core/freeze/freeze.ts';
import type { Repository } from '../core/room/room.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import { statusOf, type Asking } from './asking.ts';
import { goThrough, nameOf, standing, told, warned } from './freeze.ts';
import { roomName, type Outcome, type Shell } from './shell.ts';

const IN_A_SWEEP = 40;
const GONE: readonly (number | undefined)[] = [301, 404, 410];

/** A room that freezes, as far as this process knows, and that no list of open rooms shows any more. */
export interface Unlisted {
  readonly number: number;
  readonly freeze: Freeze;
  /** It was deleted, or is another repository's now: nobody will ever look into it. */
  readonly gone: boolean;
}

/** Which rooms freeze and are not listed: they were closed or deleted, or their label is not the plan's any more. */
export async function unlisted(
  listed: readonly Pick<RawIssue, 'number'>[],
  repository: Repository,
  shell: Shell,
  ask: Asking,
): Promise<Unlisted[]> {
  const own = [...standing(shell).values()].filter(({ room }) => room.repository === nameOf(repository));
  const found: Unlisted[] = [];
  for (const freeze of own) {
    const number = Number(/\d+$/.exec(freeze.room.url)?.[0]);
    if (listed.some((one) => one.number === number)) continue;
    found.push({ number, freeze, gone: await isGone(number, freeze, repository, ask) });
  }
  return found;
}

async function isGone(
  issue_number: number,
  { token }: Freeze,
  { owner, name }: Repository,
  ask: Asking,
): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  try {
    const { data } = await ask.read(route, { owner, repo: name, issue_number });
    // Where it was transferred, GitHub answers with what it became there.
    return tokenOf((data as RawIssue).id) !== token;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return GONE.includes(statusOf(error));
  }
}

/** Lifts what rooms froze that are gone, or are none any more; of the others a look has taken care. */
export async function liftUnlisted(
  rooms: readonly Unlisted[],
  looked: readonly Outcome[],
  required: boolean,
  repository: Repository,
  shell: Shell,
  ask: Asking,
): Promise<void> {
  for (const { number, freeze, gone } of rooms) {
    const { result } = looked.find(({ room }) => room === roomName(repository, number)) ?? {};
    if (!gone && result !== 'not a room') {
      // Where it goes on, the next list shows it.
      if (result === 'written' || result === 'quiet') standing(shell).delete(freeze.token);
      continue;
    }
    const judging = { freezes: [{ ...freeze, on: false, passed: [] }], required };
    let left = 0;
    for (const name of freeze.repositories)
      left += await goThrough([name], judging, told(repository, shell), ask, IN_A_SWEEP).catch(
        warned(name, shell),
      );
    if (left === 0) standing(shell).delete(freeze.token);
  }
}
