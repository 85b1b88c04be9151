import type { Effect } from '../core/pass/effects.ts';
import type { Head, Freeze } from '../core/freeze/freeze.ts';
import { freezeIn } from '../core/freeze/turn.ts';
import type { Glance } from '../core/pass/glance.ts';
import type { Repository } from '../core/room/room.ts';
import { headsOf } from '../core/wire/head.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import { statusOf, type Asking } from './asking.ts';
import { report, type Judging, type Told } from './checks.ts';
import { refusedBy, type Course } from './course.ts';
import { PAGE } from './pages.ts';
import type { Sending } from './send.ts';
import type { Shell } from './shell.ts';

// A room's people wait while its pass reports: what is left the next sweeps do.
const IN_A_PASS = 20;
const IN_A_SWEEP = 40;

/** The heads of a repository's open pull requests, those that moved last first; one page. */
async function openHeads(name: string, ask: Asking): Promise<Head[]> {
  const [owner, repo] = name.split('/');
  const newest = { state: 'open', sort: 'updated', direction: 'desc', per_page: PAGE };
  const { data } = await ask.read('GET /repos/{owner}/{repo}/pulls', { owner, repo, ...newest });
  return headsOf(data, name);
}

/** Goes through the pull requests of repositories; answers how many heads are left for another time. */
export async function goThrough(
  repositories: readonly string[],
  judging: Judging,
  told: Told,
  ask: Asking,
  most: number,
): Promise<number> {
  let left = 0;
  for (const name of repositories) left += await report(await openHeads(name, ask), judging, told, ask, most);
  return left;
}

/** Reports what the incident says of pull requests; it is on record once every one of them has it. */
export async function carryFreeze(
  { freeze, repositories, required, entry }: Extract<Effect, { do: 'freeze' }>,
  { ask, memory, freezes }: Sending,
  course: Course,
): Promise<undefined> {
  const judging = { freezes: [freeze], required };
  if (freeze.on) freezes.set(freeze.token, freeze);
  else freezes.delete(freeze.token);
  let left = 0;
  let failed = false;
  for (const name of repositories) {
    try {
      left += await goThrough([name], judging, (memory.checks ??= new Map()), ask, IN_A_PASS);
    } catch (error) {
      refusedBy(error, { do: 'freeze' }, course);
      failed = true;
    }
  }
  if (left > 0) course.unfinished = true;
  else if (!failed) course.delivered.push(entry);
}

/** What every open room of a repository says of pull requests, and those elsewhere that this process knows of. */
export function freezesOf(
  rooms: readonly {
    readonly issue: Pick<RawIssue, 'id' | 'html_url'>;
    readonly glance: Glance | undefined;
  }[],
  repository: Repository,
): Freeze[] {
  return rooms.flatMap(({ issue, glance }) =>
    glance ? [freezeIn({ repository, issue: { id: issue.id, url: issue.html_url } }, glance.freezing)] : [],
  );
}

/** Renews what was lost, or came while nobody heard of it: one request for each repository while a freeze is on. */
export async function renewFreezes(
  freezes: readonly Freeze[],
  required: boolean,
  repository: Repository,
  shell: Shell,
  ask: Asking,
): Promise<void> {
  const known = standing(shell);
  // What is not listed was not seen to be over.
  for (const { token } of freezes) known.delete(token);
  const on = freezes.filter((one) => one.on);
  for (const one of on) known.set(one.token, one);
  const names = new Map(on.flatMap((one) => one.repositories.map((name) => [name.toLowerCase(), name])));
  for (const name of names.values()) {
    await goThrough([name], { freezes, required }, told(repository, shell), ask, IN_A_SWEEP).catch(
      warned(name, shell),
    );
  }
}

/** What GitHub refuses is in the log, and left for another time. */
export const warned =
  (name: string, shell: Shell) =>
  (error: unknown): number => {
    if (statusOf(error) === undefined) throw error;
    shell.log({ level: 'warn', text: `no check on pull requests of ${name}`, status: statusOf(error) });
    return 1;
  };

/** owner/name */
export const nameOf = ({ owner, name }: Repository): string => `${owner}/${name}`;
/** What this process has lately told heads for the rooms of a repository. */
export const told = (repository: Repository, shell: Shell): Told =>
  (shell.remembered(`${nameOf(repository)} checks`).checks ??= new Map());
/** The freezes that are on, as the sweeps of this process found them. */
export const standing = (shell: Shell): Map<string, Freeze> =>
  (shell.remembered('freezes').freezes ??= new Map());
