import type { Freeze } from '../core/freeze/freeze.ts';
import { glance } from '../core/pass/glance.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { HeadSeen } from '../core/wire/head.ts';
import { asking, isFinal, statusOf, type Asking } from './asking.ts';
import { report } from './checks.ts';
import { freezesOf, goThrough, nameOf, standing, told } from './freeze.ts';
import { PAGE } from './pages.ts';
import { cardOf } from './card-of.ts';
import { openRooms } from './rooms.ts';
import { roomName, type Shell } from './shell.ts';

/** A head that has just come, and what was asked of GitHub because of it. */
export interface HeadTold {
  readonly head: string;
  readonly requests: number;
  /** GitHub does not let us. */
  readonly problems?: readonly string[];
}

/**
 * Gives a head that has just come the check that it needs. Nothing is asked where the plan has no freeze; with one,
 * the open rooms are read first.
 */
export async function reportHead({ repository, head }: HeadSeen, shell: Shell): Promise<HeadTold> {
  const ask = asking(shell);
  const { plan } = await shell.plan(repository);
  const { freezeAt, required } = plan.changes;
  const others = elsewhere(repository, shell);
  const concerned = freezeAt.length > 0 || required || others.length > 0;
  if (concerned && (required || !head.queued)) {
    try {
      const own = freezeAt.length > 0 ? await roomsHere(repository, plan, shell, ask) : [];
      const judging = { freezes: [...own, ...others], required };
      await report([head], judging, told(repository, shell), ask, 1);
    } catch (error) {
      if (!isFinal(error)) throw error;
      const problem = refusedWords(statusOf(error));
      shell.log({ level: 'warn', text: problem });
      return { head: head.sha, requests: ask.requests(), problems: [problem] };
    }
  }
  return { head: head.sha, requests: ask.requests() };
}

/**
 * Where a branch rule requires the check, the pull requests that were there before: asked for when the plan has
 * changed, and by hand. Nothing is asked where the plan requires nothing.
 */
export async function reportOpenHeads(repository: Repository, shell: Shell): Promise<void> {
  const ask = asking(shell);
  const { plan } = await shell.plan(repository);
  if (!plan.changes.required) return;
  const freezes = [...(await roomsHere(repository, plan, shell, ask)), ...elsewhere(repository, shell)];
  const judging = { freezes, required: true };
  await goThrough([nameOf(repository)], judging, told(repository, shell), ask, PAGE).catch(
    (error: unknown) => {
      if (!isFinal(error)) throw error;
      shell.log({ level: 'warn', text: refusedWords(statusOf(error)) });
    },
  );
}

const refusedWords = (status: number | undefined): string =>
  `no check on pull requests (${status}): it takes the permission checks: write`;

/** Freezes of rooms in other repositories, as far as this process has seen them. */
const elsewhere = (repository: Repository, shell: Shell): Freeze[] =>
  [...standing(shell).values()].filter(({ room }) => room.repository !== nameOf(repository));

/** What the open rooms of a repository say of pull requests, as far as their cards tell. */
async function roomsHere(
  repository: Repository,
  plan: Plan,
  shell: Shell,
  ask: Asking,
): Promise<readonly Freeze[]> {
  const [issues, me] = await Promise.all([openRooms(repository, plan, ask), shell.me()]);
  const rooms = issues.map((issue) => {
    const journal =
      cardOf(issue, me?.id, shell) ?? shell.remembered(roomName(repository, issue.number)).journal;
    return { issue, glance: journal && glance(journal, plan, repository, ask.now()) };
  });
  return freezesOf(rooms, repository);
}
