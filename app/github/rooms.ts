import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { Journal } from '../core/wire/journal.ts';
import { hiddenIn } from '../core/wire/marker.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { listAll } from './pages.ts';
import type { Shell } from './shell.ts';

/** The open rooms of a repository, with their cards where those are pinned. */
export async function openRooms(
  { owner, name }: Pick<Repository, 'owner' | 'name'>,
  { label }: Pick<Plan, 'label'>,
  ask: Asking,
): Promise<RawIssue[]> {
  const asked = { owner, repo: name, state: 'open', labels: label };
  const issues = (await listAll('GET /repos/{owner}/{repo}/issues', asked, ask)) as RawIssue[];
  return issues.filter(({ pull_request }) => !pull_request);
}

/** What a room's pinned card holds, where it is ours. */
export function cardOf(
  { id, pinned_comment: pinned }: RawIssue,
  me: number | undefined,
  { seal }: Pick<Shell, 'seal'>,
): Journal | undefined {
  const token =
    pinned && (me === undefined || pinned.user?.id === me) ? hiddenIn(pinned.body ?? '').card : undefined;
  const text = token && seal.unpack(id, token);
  return text && text !== 'unknown' ? (JSON.parse(text) as Journal) : undefined;
}
