import { HOUR } from '../core/incident/words.ts';
import type { Glance } from '../core/pass/glance.ts';
import { labelsOf, REPORT_DUE } from '../core/plan/labels.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { PAGE } from './pages.ts';
import type { Shell } from './shell.ts';

/** What a process knows of the closed rooms of one repository in which a report is owed. */
export interface ClosedRooms {
  /** When they were last listed, by the shell's own clock. */
  readonly listedAt: number;
  /** What their cards told then. */
  readonly glances: Map<number, Glance>;
}

/** The closed rooms that wear the label of what is owed: one request an hour; nothing in between, and where no report can be owed. */
export async function listClosed(
  repository: Repository,
  plan: Plan,
  { closed, tick }: Pick<Shell, 'closed' | 'tick'>,
  ask: Asking,
): Promise<readonly RawIssue[]> {
  if (!plan.given || !labelsOf(plan).some(({ name }) => name === REPORT_DUE)) return [];
  const known = closed.get(keyOf(repository));
  if (known && tick() - known.listedAt < HOUR) return [];
  const { data } = await ask.read('GET /repos/{owner}/{repo}/issues', {
    ...{ owner: repository.owner, repo: repository.name, per_page: PAGE },
    // Both: somebody else may use the same words for issues of their own.
    ...{ state: 'closed', labels: `${plan.label},${REPORT_DUE}` },
  });
  closed.set(keyOf(repository), { listedAt: tick(), glances: new Map() });
  return (data as RawIssue[]).filter(({ pull_request }) => !pull_request);
}

/** What the cards told of closed rooms when they were last listed; to be kept up by whoever lists them. */
export const closedGlances = (repository: Repository, { closed }: Pick<Shell, 'closed'>) =>
  closed.get(keyOf(repository))?.glances ?? new Map<number, Glance>();

const keyOf = ({ owner, name }: Repository): string => `${owner}/${name}`.toLowerCase();
