import type { Change } from '../changes/change.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { personOf } from '../incident/words.ts';
import { asksForYes } from '../changes/propose.ts';
import { mayUse, mustAsk } from '../pass/rights.ts';
import { withNumber } from '../pass/rows.ts';
import type { Plan } from '../plan/schema.ts';
import { isShown, refName, sameRef, type PullShown, type Ref } from '../room/pull.ts';
import type { Room } from '../room/room.ts';
import { incidentsNamed, revertedBy, revertedTitle } from './named.ts';
import { firstOf, pullKey } from './seen.ts';

/** The row of a change that is a pull request. */
export type PullRow = Change & { readonly pull: NonNullable<Change['pull']> };

/** The rows that are pull requests. */
export const pullRows = ({ changes }: Incident): PullRow[] =>
  changes.rows.filter((row): row is PullRow => row.pull !== null);

/** The row whose pull request is reverted by this one; its title tells, where its text does not. */
export function revertedIn(incident: Incident, shown: PullShown): PullRow | undefined {
  const rows = pullRows(incident).filter(({ pull }) => !isShown(pull, shown));
  const ref = revertedBy(shown.body, shown.repository);
  if (ref) return rows.find(({ pull }) => sameRef(pull, ref));
  const title = revertedTitle(shown.title);
  const alike = rows.filter(({ pull }) => pull.title === title && here(pull.repository, shown.repository));
  return alike.length === 1 ? alike[0] : undefined;
}

const here = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a pull request belongs to a room by itself: its text names it, or it reverts what is followed there. */
function belongs(shown: PullShown, incident: Incident, room: Room): boolean {
  const { repository, issue } = room;
  const own: Ref = { repository: `${repository.owner}/${repository.name}`, number: issue.number };
  // What only some may see is not shown where everybody reads.
  if (shown.private && !repository.private) return false;
  const named = incidentsNamed(shown.body, shown.repository).some((one) => sameRef(one, own));
  return named || revertedIn(incident, shown) !== undefined;
}

const follows = (incident: Incident, ref: Ref): boolean =>
  pullRows(incident).some(({ pull }) => sameRef(pull, ref));

/** Pull requests that want a row of their own. */
const newcomers = (incident: Incident, room: Room): PullShown[] =>
  (room.pulls ?? [])
    .flatMap((found) => ('shown' in found && !follows(incident, found.as) ? [found.shown] : []))
    .filter((shown) => !pullRows(incident).some(({ pull }) => isShown(pull, shown)))
    .filter((shown) => incident.declaration.declared !== null && belongs(shown, incident, room));

/** Whose permission must be known before their pull request gets a row. */
export const authorsToAsk = (incident: Incident, room: Room, plan: Plan): string[] =>
  newcomers(incident, room)
    .filter(({ author }) => !author.bot && mustAsk(plan, author, 'record'))
    .map(({ author }) => author.login)
    .filter((login) => !Object.hasOwn(room.permissions, login.toLowerCase()));

/** A row for each pull request that belongs here, of whoever may record; a program's where it may write in its repository. */
export function proposed(incident: Incident, room: Room, plan: Plan): Entry[] {
  const { declared } = incident.declaration;
  const may = ({ author, ownBranch }: PullShown): boolean =>
    author.bot ? ownBranch : mayUse('record', author, room, plan);
  return newcomers(incident, room)
    .filter(may)
    .sort((one, other) => one.updatedAt - other.updatedAt || (refName(one) < refName(other) ? -1 : 1))
    .map((shown, at): Entry => {
      const { repository, number } = shown;
      const entry: Entry = {
        ...{ type: 'change_proposed', number: incident.changes.last + 1 + at, text: '' },
        pull: { repository, number, ...firstOf(shown), updatedAt: shown.updatedAt },
        ...(asksForYes({ plan, incident }) && { needsYes: true }),
        // When it named the incident at the latest; never before there was one.
        ...{ key: pullKey(shown), at: Math.max(shown.updatedAt, declared?.at ?? 0) },
        by: personOf(shown.author),
      };
      return withNumber(entry, incident);
    });
}
