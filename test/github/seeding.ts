import { addComment } from './comments.ts';
import type { SeededIssue, SeedIssue } from './contract.ts';
import { record } from './events.ts';
import { addIssue } from './issues.ts';
import { labelNamed } from './labelling.ts';
import { type Account, accountOf, accountShape } from './people.ts';
import type { Actor, World } from './world.ts';

const second = (moment: Date) => moment.toISOString().replace(/\.\d+/, '');

/** Puts an issue with its comments straight into the store: no delivery, no request. */
export function seedIssue(world: World, name: string, seed: SeedIssue): SeededIssue {
  const repo = world.repos.get(name.toLowerCase());
  if (!repo) throw new Error(`there is no repository ${name}`);
  const known = (login: string | undefined): Account => {
    if (login === undefined) return repo.owner;
    const account = accountOf(world, login);
    if (!account) throw new Error(`there is no account ${login}`);
    return account;
  };
  const actor = (login: string | undefined): Actor => {
    const account = known(login);
    const app = [world.app, world.actions].find((it) => it.bot === account) ?? null;
    return { account, app };
  };
  const at = second(seed.at ?? world.clock.now());
  const author = actor(seed.author);
  const issue = addIssue(world, repo, author, seed.title, seed.body ?? null, at);
  const dated = (event: string, more: Record<string, unknown>, when = at, by = author) => {
    record(world, issue, by, event, more).at = when;
  };
  for (const label of (seed.labels ?? []).map((it) => labelNamed(world, repo, it))) {
    issue.labels.push(label);
    dated('labeled', { label: { name: label.name, color: label.color } });
  }
  for (const login of seed.assignees ?? []) {
    const account = known(login);
    issue.assignees.push(account);
    const more = { assignee: accountShape(world, account), assigner: accountShape(world, author.account) };
    dated('assigned', more, at, { account, app: null });
  }
  const commentIds = (seed.comments ?? []).map((it) => {
    const when = second(it.at ?? seed.at ?? world.clock.now());
    if (when > issue.updatedAt) issue.updatedAt = when;
    return addComment(world, issue, actor(it.author), it.body, when).id;
  });
  if (seed.state === 'closed') {
    Object.assign(issue, { state: 'closed', stateReason: 'completed', closedBy: author.account });
    issue.closedAt = issue.updatedAt;
    dated('closed', { state_reason: 'completed' }, issue.updatedAt);
  }
  return { number: issue.number, id: issue.id, commentIds };
}
