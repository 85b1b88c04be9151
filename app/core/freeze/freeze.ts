import type { Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';

/** A commit of a pull request that somebody said yes to. */
export interface Passed {
  /** owner/name */
  readonly repository: string;
  readonly number: number;
  readonly head: string;
}

/** What a room asks of pull requests. */
export interface Freezing {
  readonly on: boolean;
  /** owner/name, of those whose pull requests bear the check. */
  readonly repositories: readonly string[];
  readonly passed: readonly Passed[];
}

/** A freeze, and the room that it is of. */
export interface Freeze extends Freezing {
  /** Names the room in a check, without telling where it is. */
  readonly token: string;
  /** The room's repository, and its page. */
  readonly room: { readonly repository: string; readonly private: boolean; readonly url: string };
}

/** The head of a pull request; where a merge queue tries it, another commit stands for it. */
export interface Head {
  readonly repository: string;
  readonly private: boolean;
  readonly number: number | null;
  readonly sha: string;
  /** It is tried before it is merged, and has no commit that anybody could have said yes to. */
  readonly queued?: boolean;
}

export const NO_FREEZE: Freezing = { on: false, repositories: [], passed: [] };

export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether the incident freezes, what it freezes, and what may pass all the same. */
export function freezingOf(
  { declaration, status, severity, changes }: Incident,
  plan: Plan,
  { owner, name }: Pick<Repository, 'owner' | 'name'>,
): Freezing {
  const { freezeAt, freezeRepositories } = plan.changes;
  const runs = declaration.declared !== null && status.ended === null;
  if (!runs || !freezeAt.includes(severity.now ?? plan.assumedSeverity)) return NO_FREEZE;
  const passed = changes.rows.flatMap(({ pull, approval, state }): Passed[] => {
    const holds = state === 'approved' || state === 'running';
    const head = holds && approval && !approval.after ? approval.head : null;
    return pull && head ? [{ repository: pull.repository, number: pull.number, head }] : [];
  });
  const own = `${owner}/${name}`;
  return { on: true, repositories: freezeRepositories.length > 0 ? freezeRepositories : [own], passed };
}

/** Names a room in a check; its number is the issue's own, which stays when the repository is renamed. */
export const tokenOf = (issueId: number): string => `room-${issueId}`;

/** Whether a room says of a head: ask first. */
export function holds({ on, repositories, passed }: Freezing, head: Head): boolean {
  if (!on || !repositories.some((name) => same(name, head.repository))) return false;
  return !passed.some(
    (one) =>
      same(one.repository, head.repository) &&
      one.number === head.number &&
      (head.queued === true || one.head === head.sha),
  );
}
