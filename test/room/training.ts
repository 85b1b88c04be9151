import type { LocalGitHub } from '../github/contract.ts';
import { startGitHub } from '../github/start.ts';
import { REPOSITORY, type Replica } from './room.ts';

export const RECORDS = 'acme/people';
/** A text of ours without what is hidden at its end. */
const shown = (body: string): string => body.replace(/\s*<!-- allclear .*-->\s*$/, '');

const PLAN_PATH = '.github/outage-plan.yml';

/** Alice's training as lead runs out on 6 December 2026, and it is 22 November: within the month before. */
export const plan = (training = '{}'): string => `version: 1
roles:
  lead: { on-call: [alice, bob], valid-for: 12mo, training: 'https://learn.example/lead' }
people:
  alice:
    name: Alice Example
    trained:
      lead: 2025-12-06
  bob: { name: Bob Ray }
training: ${training}
`;

/** A local GitHub with a shop that has this plan, and a repository for records. */
export const trainedShop = (
  text: string,
  { isPrivate = true, recordsPrivate = true }: { isPrivate?: boolean; recordsPrivate?: boolean } = {},
): Promise<LocalGitHub> =>
  startGitHub({
    repositories: {
      [REPOSITORY]: { private: isPrivate, labels: ['outage'], files: { [PLAN_PATH]: text } },
      [RECORDS]: { private: recordsPrivate },
    },
    people: { alice: 'write', bob: 'write', carol: 'triage', mallory: 'read' },
    now: new Date('2026-11-22T09:41:00Z'),
  });

/** An issue about the plan as people see it. */
export interface DeskSeen {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly reason: string | null;
  readonly assignees: string[];
  /** Comments of ours, the living one too. */
  readonly said: string[];
  readonly reactions: string[];
}

/** All issues of a repository up to the first number that is not there. */
export async function desksOf(github: LocalGitHub, repository = REPOSITORY): Promise<DeskSeen[]> {
  const all: DeskSeen[] = [];
  for (let number = 1; ; number += 1) {
    const seen = await github.look(repository, number).catch(() => undefined);
    if (!seen) return all;
    const { issue, comments, reactions } = seen;
    if (issue.pull_request) continue;
    const logins = (issue.assignees as { login: string }[]).map(({ login }) => login);
    all.push({
      ...{ number, title: issue.title, body: shown(issue.body ?? ''), state: issue.state },
      ...{ reason: issue.state_reason ?? null, assignees: logins },
      said: comments.filter(({ user }) => user.login.endsWith('[bot]')).map(({ body }) => shown(body)),
      reactions: reactions.filter(({ on }) => on !== 'issue').map(({ content }) => content),
    });
  }
}

/** Somebody comments a minute later, and the issue is looked at. */
export async function comments(
  github: LocalGitHub,
  one: Replica,
  number: number,
  login: string,
  body: string,
): Promise<number> {
  github.clock.advance(60_000);
  const id = await github.as(login).comment(REPOSITORY, number, body);
  await one.tend(number);
  return id;
}
