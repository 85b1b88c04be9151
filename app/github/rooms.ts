import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { listAll } from './pages.ts';

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
