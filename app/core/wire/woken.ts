import { incidentsNamed, revertedBy, type Named } from '../pulls/named.ts';
import type { Ref } from '../room/pull.ts';
import type { Repository } from '../room/room.ts';
import { roomOfBranch } from '../postmortem/file.ts';
import type { Look } from './delivery.ts';
import { repositoryOf, type Payload } from './payload.ts';

/** What a delivery tells of a pull request; which rooms want to know is another question. */
export interface Woken {
  readonly repository: Repository;
  /** Null where only a commit is told of, which may be the head of some. */
  readonly number: number | null;
  readonly head: string | null;
  readonly named: readonly Named[];
  /** The pull request that it reverts. */
  readonly reverts: Ref | null;
}

const PULL = [
  ...['opened', 'edited', 'reopened', 'closed', 'synchronize'],
  ...['ready_for_review', 'converted_to_draft'],
];
/** Events that tell of pull requests, with the actions that change what a row shows. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  pull_request: PULL,
  // The Action's: the workflow of the base branch runs, whoever opened it.
  pull_request_target: PULL,
  pull_request_review: ['submitted', 'dismissed'],
  check_suite: ['completed'],
  check_run: ['completed'],
};

/** What it is that a delivery tells of pull requests, or why nothing. */
export function wokenBy(
  event: string,
  given: Payload,
): { pulls: Woken } | { look: Look } | { ignore: string } {
  const { action = '', repository, pull_request: pull } = given;
  if (!TELLING[event] && event !== 'status') return { ignore: `event ${event}` };
  const known = TELLING[event]?.includes(action) ?? (event === 'status' && given.state !== 'pending');
  if (!known || !repository) return { ignore: `${event} ${action || (given.state ?? '')}`.trim() };
  const place = repositoryOf(repository);
  const document = documentRoom(given);
  if (document !== undefined) return { look: documentLook(place, document) };
  if (!pull) {
    const head = given.check_suite?.head_sha ?? given.check_run?.head_sha ?? given.sha;
    if (!head) return { ignore: `${event} without a commit` };
    return { pulls: { repository: place, number: null, head, named: [], reverts: null } };
  }
  const home = `${place.owner}/${place.name}`;
  const body = pull.body ?? '';
  // Other owners' rooms are not named from here.
  const named = incidentsNamed(body, home).filter((one) => sameOwner(one.repository, place.owner));
  const reverts = revertedBy(body, home) ?? null;
  return { pulls: { repository: place, number: pull.number, head: null, named, reverts } };
}

/** The room whose postmortem a pull request is: its branch says so, in the same repository. */
function documentRoom({ pull_request: pull, repository }: Payload): number | undefined {
  const { ref = '', repo } = pull?.head ?? {};
  if (repo?.full_name !== undefined && repo.full_name !== repository?.full_name) return undefined;
  return roomOfBranch(ref);
}

/** A look at what became of a room's postmortem. */
export const documentLook = (repository: Repository, number: number): Look => ({
  ...{ repository, number, senders: [], comments: [], events: false, document: true },
});

const sameOwner = (repository: string, owner: string): boolean =>
  repository.split('/')[0]!.toLowerCase() === owner.toLowerCase();
