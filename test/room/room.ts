import type { Outcome } from '../../app/github/shell.ts';
import { shown } from '../../app/core/wire/marker.ts';
import type { IssueSeen, LocalGitHub, Seed } from '../github/contract.ts';
import { startGitHub } from '../github/start.ts';
import { REPOSITORY, type Replica } from './replica.ts';

export { replica, REPOSITORY, type Replica } from './replica.ts';
export const MOMENT = new Date('2026-11-22T09:41:00Z');

/** A local GitHub with a shop, its people and an outsider. */
export const shop = (more: Partial<Seed> = {}, files: Record<string, string> = {}): Promise<LocalGitHub> =>
  startGitHub({
    repositories: { [REPOSITORY]: { private: true, labels: ['outage', 'sev1', 'sev2', 'sev3'], files } },
    people: { alice: 'write', bob: 'write', carol: 'triage', reader: 'read', mallory: 'none' },
    now: MOMENT,
    ...more,
  });

/** Opens an outage as alice and looks once. */
export async function declared(
  github: LocalGitHub,
  one: Replica,
  body = '',
  title = 'Checkout is down',
): Promise<number> {
  const number = await github.as('alice').openIssue(REPOSITORY, { title, body, labels: ['outage'] });
  await one.look(number);
  return number;
}

/** Says something a minute later, and looks as its delivery would make one look. */
export async function says(
  github: LocalGitHub,
  one: Replica,
  number: number,
  login: string,
  body: string,
): Promise<Outcome> {
  github.clock.advance(60_000);
  const id = await github.as(login).comment(REPOSITORY, number, body);
  const comment = { id, body, createdAt: Math.floor(github.clock.now().getTime() / 1000) * 1000 };
  return one.look(number, { comments: [comment], senders: [login], events: false });
}

/** What a room shows at the end. */
export interface Shown {
  readonly card: string;
  readonly cards: number;
  readonly replies: string[];
  readonly labels: string[];
  readonly assignees: string[];
  readonly state: string;
  readonly reason: string | null;
  readonly seen: IssueSeen;
}

const OURS = 'github-actions[bot]';

/** Reads the room as people see it, without a request. */
export async function shows(github: LocalGitHub, number: number, ours = OURS): Promise<Shown> {
  const seen = await github.look(REPOSITORY, number);
  const mine = seen.comments.filter(({ user }) => user.login === ours).map(({ body }) => body as string);
  const cards = mine.filter((body) => body.includes('<!-- allclear card'));
  return {
    card: shown(cards[0] ?? ''),
    cards: cards.length,
    replies: mine.filter((body) => !cards.includes(body)).map(shown),
    labels: seen.issue.labels.map(({ name }: { name: string }) => name).sort(),
    assignees: seen.issue.assignees.map(({ login }: { login: string }) => login).sort(),
    state: seen.issue.state,
    reason: seen.issue.state_reason,
    seen,
  };
}

/** Looks until nothing is written any more, a little over a minute apart. */
export async function settle(
  github: LocalGitHub,
  one: Replica,
  number: number,
  apart = 61_000,
): Promise<number> {
  for (let times = 1; times <= 12; times += 1) {
    github.clock.advance(apart);
    const outcome = await one.look(number).catch(() => undefined);
    if (outcome?.result === 'quiet' || outcome?.result === 'not a room') return times;
  }
  throw new Error('Still writing after twelve looks');
}
