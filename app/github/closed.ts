import { HOUR } from '../core/incident/words.ts';
import type { Glance } from '../core/pass/glance.ts';
import { labelsOf, POSTMORTEM_DUE, REPORT_DUE } from '../core/plan/labels.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { PAGE } from './pages.ts';
import type { Shell } from './shell.ts';

/** Worn by closed rooms in which something is owed: each is a request an hour. */
const OWING = [REPORT_DUE, POSTMORTEM_DUE];

/** What a process knows of the closed rooms of one repository in which something is owed. */
export interface ClosedRooms {
  /** When they were last listed, by the shell's own clock. */
  readonly listedAt: number;
  /** What their cards told then. */
  readonly glances: Map<number, Glance>;
}

/** The closed rooms that wear a label of what is owed: a request an hour for each; nothing in between, and where nothing can be owed. */
export async function listClosed(
  repository: Repository,
  plan: Plan,
  { closed, tick }: Pick<Shell, 'closed' | 'tick'>,
  ask: Asking,
): Promise<readonly RawIssue[]> {
  const labels = labelsOf(plan).filter(({ name }) => plan.given && OWING.includes(name));
  if (labels.length === 0) return [];
  const known = closed.get(keyOf(repository));
  if (known && tick() - known.listedAt < HOUR) return [];
  const lists = await Promise.all(
    labels.map(({ name }) =>
      ask.read('GET /repos/{owner}/{repo}/issues', {
        ...{ owner: repository.owner, repo: repository.name, per_page: PAGE },
        // Both: somebody else may use the same words for issues of their own.
        ...{ state: 'closed', labels: `${plan.label},${name}` },
      }),
    ),
  );
  closed.set(keyOf(repository), { listedAt: tick(), glances: new Map() });
  const issues = lists.flatMap(({ data }) => data as RawIssue[]).filter(({ pull_request }) => !pull_request);
  return [...new Map(issues.map((issue) => [issue.number, issue])).values()];
}

/** What the cards told of closed rooms when they were last listed; to be kept up by whoever lists them. */
export const closedGlances = (repository: Repository, { closed }: Pick<Shell, 'closed'>) =>
  closed.get(keyOf(repository))?.glances ?? new Map<number, Glance>();

const keyOf = ({ owner, name }: Repository): string => `${owner}/${name}`.toLowerCase();
