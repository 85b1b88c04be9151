import { drillWanted, heldSince, lastExercise, overdueBy } from '../../../core/drills/overdue.ts';
import { isNews, lastDrill, type DrillRoom } from '../../../core/drills/remembered.ts';
import { DRILL } from '../../../core/plan/labels.ts';
import type { RawIssue } from '../../../core/wire/raw.ts';
import { contents } from '../../contents.ts';
import { propose } from '../../propose.ts';
import { raise } from '../raise.ts';
import type { Duty, Keeping } from '../upkeep.ts';

// Reopened, called off, or a pull request: among the newest there is one that counts.
const NEWEST = 20;

/** Asks for a drill when one is overdue, and lets the plan remember the last. */
export const drills: Duty = {
  name: 'drills',
  does: 'Raises an overdue drill once, closes that when one was resolved, and proposes its day for the plan',
  async keep(keeping) {
    const { plan, desks, ask, repository } = keeping;
    if (plan.drills.every === null) return;
    const closed = await rooms(keeping, {
      ...{ labels: `${plan.label},${DRILL}`, state: 'closed', sort: 'updated', direction: 'desc' },
      per_page: NEWEST,
    });
    const newest = closed.flatMap(resolvedAt).toSorted((one, other) => other.closedAt - one.closedAt)[0];
    const drilledAt = newest?.closedAt ?? null;
    if (newest) await remember(newest, keeping);
    const asked = desks.filter(({ kind, closedAt }) => kind === 'drill overdue' && closedAt === null);
    const last = lastExercise(plan, { drilledAt });
    for (const { number, createdAt } of asked)
      if (heldSince(createdAt, plan, { drilledAt })) await close(number, keeping);
    if (asked.length > 0) return;
    const first = last === null ? await firstRoom(keeping) : undefined;
    const usedAt = first ? Date.parse(first.created_at) : null;
    const overdue = overdueBy(plan, { drilledAt, usedAt }, ask.now());
    if (!overdue) return;
    const home = homeOf(closed[0] ?? first ?? (await firstRoom(keeping)), keeping);
    await raise(drillWanted(overdue, plan, home, ask.now()), { ...keeping, repository });
  },
};

async function rooms({ ask, repository }: Keeping, which: Record<string, unknown>): Promise<RawIssue[]> {
  const place = { owner: repository.owner, repo: repository.name };
  const { data } = await ask.read('GET /repos/{owner}/{repo}/issues', { ...place, ...which });
  return (data as RawIssue[]).filter(({ pull_request }) => !pull_request);
}

const firstRoom = async (keeping: Keeping): Promise<RawIssue | undefined> =>
  (
    await rooms(keeping, {
      ...{ labels: keeping.plan.label, state: 'all', sort: 'created', direction: 'asc', per_page: 1 },
    })
  )[0];

/** Called off it was no exercise. */
const resolvedAt = ({ number, state_reason, closed_at }: RawIssue): DrillRoom[] =>
  state_reason === 'completed' && closed_at ? [{ number, closedAt: Date.parse(closed_at) }] : [];

/** The repository's page, as GitHub writes its addresses here. */
const homeOf = (issue: RawIssue | undefined, { repository: { owner, name } }: Keeping): string =>
  issue?.html_url.replace(/\/issues\/\d+\/?$/, '') ?? `https://github.com/${owner}/${name}`;

async function close(issue_number: number, { ask, repository }: Keeping): Promise<void> {
  await ask.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...{ owner: repository.owner, repo: repository.name, issue_number },
    ...{ state: 'closed', state_reason: 'completed' },
  });
}

async function remember(room: DrillRoom, { plan, path, shell, ask, repository }: Keeping): Promise<void> {
  if (!isNews(room, plan, ask.now())) return;
  const place = { client: shell.client, owner: repository.owner, repo: repository.name };
  const text = await contents(place, path);
  const proposal = text === undefined ? undefined : lastDrill(room, plan, path, text);
  if (proposal) await propose(repository, proposal, ask);
}
