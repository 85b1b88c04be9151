import type { Wanted } from './delivery.ts';
import { repositoryOf, type Payload } from './payload.ts';

/** Whether a push may have changed the plan. */
export function inPush({ ref, repository, commits }: Payload): Wanted {
  if (!repository || ref !== `refs/heads/${repository.default_branch}`) return { ignore: 'a push elsewhere' };
  const touched = (commits ?? []).flatMap(({ added = [], modified = [], removed = [] }) => [
    ...added,
    ...modified,
    ...removed,
  ]);
  const plan = touched.some((path) => path.startsWith('.github/outage-plan'));
  return plan ? { planChanged: repositoryOf(repository) } : { ignore: 'a push without the plan' };
}
