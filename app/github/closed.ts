import { HOUR } from '../core/incident/words.ts';
import type { Glance } from '../core/pass/glance.ts';
import { FOLLOW_UPS_OPEN, labelsOf, POSTMORTEM_DUE, REPORT_DUE } from '../core/plan/labels.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { PAGE } from './pages.ts';
import type { Shell } from './shell.ts';

/** Labels of closed rooms in which something is owed. */
const OWING: readonly string[] = [REPORT_DUE, POSTMORTEM_DUE, FOLLOW_UPS_OPEN];

/** What a process knows of the closed rooms of one repository in which something is owed. */
export interface ClosedRooms {
  /** When they were last listed, by the shell's own clock. */
  readonly listedAt: number;
  /** What their cards told then. */
  readonly glances: Map<number, Glance>;
}

/** The closed rooms that wear a label of what is owed: one request an hour for each; nothing in between, and where nothing can be owed. */
export async function listClosed(
  repository: Repository,
  plan: Plan,
  { closed, tick }: Pick<Shell, 'closed' | 'tick'>,
  ask: Asking,
): Promise<readonly RawIssue[]> {
  if (!plan.given) return [];
  const known = closed.get(keyOf(repository));
  if (known && tick() - known.listedAt < HOUR) return [];
  const wearing = (label: string) =>
    ask.read('GET /repos/{owner}/{repo}/issues', {
      ...{ owner: repository.owner, repo: repository.name, per_page: PAGE },
      // Both: somebody else may use the same words for issues of their own.
      ...{ state: 'closed', labels: `${plan.label},${label}` },
    });
  const labels = labelsOf(plan).filter(({ name }) => OWING.includes(name));
  const lists = await Promise.all(labels.map(({ name }) => wearing(name)));
  closed.set(keyOf(repository), { listedAt: tick(), glances: new Map() });
  const rooms = lists.flatMap(({ data }) => data as RawIssue[]).filter(({ pull_request }) => !pull_request);
  return [...new Map(rooms.map((room) => [room.number, room])).values()];
}

/** What the cards told of closed rooms when they were last listed; to be kept up by whoever lists them. */
export const closedGlances = (repository: Repository, { closed }: Pick<Shell, 'closed'>) =>
  closed.get(keyOf(repository))?.glances ?? new Map<number, Glance>();

const keyOf = ({ owner, name }: Repository): string => `${owner}/${name}`.toLowerCase();
