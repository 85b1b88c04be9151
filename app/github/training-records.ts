import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import { registerKey } from '../core/training/openings.ts';
import { fullName, notInPublic, registerIn, type Named } from '../core/training/place.ts';
import { memoryIn, type Records } from '../core/training/records.ts';
import { claimLabel } from '../core/upkeep/desk.ts';
import { deskMarkerIn, keptIn } from '../core/wire/desk.ts';
import type { RawComment, RawIssue } from '../core/wire/raw.ts';
import { asking, type Asking } from './asking.ts';
import { listComments } from './lists.ts';
import type { Shell } from './shell.ts';
import { deskOf, opening } from './upkeep/desks.ts';

/** What a register kept in an issue has on record, and why it could not be read. */
export interface RecordsRead {
  readonly records: Records;
  readonly problem?: string;
}

/** Reads the records of a plan that keeps them in an issue; `home`: where the plan is. */
export type ReadRecords = (plan: Plan, home: Named, asked: Repository) => Promise<RecordsRead>;

type Parts = Pick<Shell, 'client' | 'seal' | 'me'>;

/** Makes the reader. One request where the register's comment is pinned; while GitHub does not answer, what it read before holds. */
export function trainingRecords(parts: Parts): ReadRecords {
  const before = new Map<string, Records>();
  return async (plan, home, asked) => {
    const place = registerIn(plan, home);
    if (place.toLowerCase() === fullName(asked) && !asked.private)
      return { records: {}, problem: notInPublic(home) };
    try {
      const records = await recordsIn(place, registerKey(home), parts);
      before.set(fullName(home), records);
      return { records };
    } catch (error) {
      const problem = `the training records in ${place} could not be read: ${(error as Error).message}`;
      return { records: before.get(fullName(home)) ?? {}, problem };
    }
  };
}

async function recordsIn(place: string, key: string, { client, seal, me }: Parts): Promise<Records> {
  const [owner = '', repo = ''] = place.split('/');
  const ask = reading(client);
  const which = { kind: 'training register', key } as const;
  const [{ data }, account] = await Promise.all([
    ask.read('GET /repos/{owner}/{repo}/issues', { owner, repo, state: 'all', labels: claimLabel(which) }),
    me(),
  ]);
  const open = opening(seal);
  const memoryOf = (comments: readonly RawComment[], author: number | undefined): unknown => {
    const living = comments.find(
      ({ body, user }) => deskMarkerIn(body ?? '')?.what === 'kept' && user?.id === (account?.id ?? author),
    );
    return living && open(deskMarkerIn(living.body ?? '')!.token);
  };
  const [issue] = (data as RawIssue[]).filter((raw) => keptIn(raw, account?.id, open));
  const pinned = issue?.pinned_comment ? memoryOf([issue.pinned_comment], issue.user?.id) : undefined;
  if (pinned !== undefined) return memoryIn(pinned).records;
  const number = issue?.number ?? (await deskOf(which, { owner, name: repo }, { seal, me }, ask))?.number;
  if (number === undefined) return {};
  const comments = await listComments({ owner, repo, issue_number: number }, undefined, ask);
  return memoryIn(memoryOf(comments, issue?.user?.id)).records;
}

/** Requests that only read, for who has no room to look at. */
const reading = (client: Parts['client']): Asking =>
  asking({
    client,
    dryRun: true,
    log: () => undefined,
    tick: () => 0,
    deliver: () => Promise.reject(new Error('nothing is sent from here')),
  });
