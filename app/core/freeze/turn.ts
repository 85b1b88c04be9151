import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { freezingOf, tokenOf, type Freeze, type Freezing, type Passed } from './freeze.ts';

/** That the checks must follow the incident: what is to be reported where, and the entry that says it was. */
export interface Turn {
  readonly freeze: Freeze;
  /** Whose pull requests are to be gone through. */
  readonly repositories: readonly string[];
  /** Every head needs the check. */
  readonly required: boolean;
  readonly entry: Entry;
}

/** A passed head in one word, for the record. */
export const passedName = ({ repository, number, head }: Passed): string => `${repository}#${number}@${head}`;

const names = (list: readonly string[]): string =>
  [...list]
    .map((name) => name.toLowerCase())
    .sort()
    .join(' ');

/** What of the checks does not follow the incident yet; undefined where they do, as far as the record tells. */
export function freezeTurn(state: Incident, room: Room, plan: Plan, now: Instant): Turn | undefined {
  const wanted = freezingOf(state, plan, room.repository);
  const { on, repositories, passed, turns } = state.freeze;
  const after = wanted.passed.map(passedName);
  const moved = names(repositories) !== names(wanted.repositories) || names(passed) !== names(after);
  if (wanted.on === on && !(on && moved)) return undefined;
  return {
    freeze: freezeIn(room, wanted),
    // What was left out meanwhile is lifted.
    repositories: [
      ...new Map(
        [...repositories, ...wanted.repositories].map((name) => [name.toLowerCase(), name]),
      ).values(),
    ],
    required: plan.changes.required,
    entry: {
      ...{ type: 'freeze_set', on: wanted.on, was: on, repositories: wanted.repositories, passed: after },
      ...{ key: `freeze:${turns + 1}`, at: now, by: ALLCLEAR },
    },
  };
}

/** A room's freeze. */
export const freezeIn = (
  {
    repository: { owner, name, private: closed },
    issue,
  }: { repository: Room['repository']; issue: { id: number; url: string } },
  freezing: Freezing,
): Freeze => ({
  ...freezing,
  token: tokenOf(issue.id),
  room: { repository: `${owner}/${name}`, private: closed, url: issue.url },
});
