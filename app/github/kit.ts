import type { Repository } from '../core/room/room.ts';
import type { Kit, PlanVersion } from '../core/views/kit/kit.ts';
import { numbersOf, type NumbersKnown } from '../core/views/kit/numbers.ts';
import { repositoryOf, type RawRepository } from '../core/wire/payload.ts';
import { isFinal, type Asking } from './asking.ts';
import { openIncidents } from './open-rooms.ts';
import type { PlanRead } from './plan.ts';
import type { Seal } from './shell.ts';

/** A repository as it is now: whether everybody can read it is not taken from anything older. */
export interface Place {
  readonly repository: Repository;
  readonly url: string;
}

/** Reads who may read a repository, and where it is. */
export async function readPlace(
  { owner, repo }: { readonly owner: string; readonly repo: string },
  ask: Asking,
): Promise<Place> {
  const { data } = await ask.read('GET /repos/{owner}/{repo}', { owner, repo });
  return { repository: repositoryOf(data), url: (data as RawRepository & { html_url: string }).html_url };
}

/** What a kit is made from, and which phone numbers it lacks. */
export interface KitRead {
  readonly kit: Kit;
  readonly numbers: NumbersKnown;
}

/** Reads all that a kit holds: two requests where nothing is open and all cards are pinned. Changes nothing. */
export async function readKit(
  { repository, url }: Place,
  { plan, source, problems }: PlanRead,
  secret: (name: string) => string | undefined,
  seal: Seal,
  ask: Asking,
): Promise<KitRead> {
  const numbers = numbersOf(plan, secret);
  const [rooms, version] = await Promise.all([
    openIncidents(repository, plan, seal, ask),
    source === null ? null : versionOf(source, ask),
  ]);
  const kit = {
    ...{ plan, source, version, problems: problems.length, repository, url, rooms },
    ...{ numbers: numbers.numbers, now: ask.now() },
  };
  return { kit, numbers };
}

/** The commit that last changed the plan; null where we may not see it. */
async function versionOf(source: string, ask: Asking): Promise<PlanVersion | null> {
  const [, owner, repo, path] = /^([^/]+)\/([^:]+):(.+)$/.exec(source) ?? [];
  try {
    const route = 'GET /repos/{owner}/{repo}/commits';
    const { data } = await ask.read(route, { owner, repo, path, per_page: 1 });
    const [last] = data as { sha: string; commit: { committer: { date?: string } | null } }[];
    const at = Date.parse(last?.commit.committer?.date ?? '');
    return last && !Number.isNaN(at) ? { commit: last.sha, at } : null;
  } catch (error) {
    if (isFinal(error)) return null;
    throw error;
  }
}
