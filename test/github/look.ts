import { commentShape } from './comment-shape.ts';
import type { IssueSeen } from './contract.ts';
import { eventShape } from './events.ts';
import { issueShape } from './issue-shape.ts';

import { mirrored } from './pulls.ts';
import type { Reaction, World } from './world.ts';

/** Everything that an issue shows, as copies. */
export function look(world: World, name: string, number: number): IssueSeen {
  const repo = world.repos.get(name.toLowerCase());
  const issue = repo && (mirrored(world, repo, number) ?? repo.issues.get(number));
  if (!issue) throw new Error(`there is no ${name}#${number}`);
  const seen = (on: number | 'issue') => (it: Reaction) => ({
    on,
    id: it.id,
    login: it.account.login,
    content: it.content,
    created_at: it.at,
  });
  return {
    issue: issueShape(world, issue),
    comments: issue.comments.map((comment) => commentShape(world, comment)),
    events: issue.events.map((entry) => eventShape(world, entry)),
    reactions: [
      ...issue.reactions.map(seen('issue')),
      ...issue.comments.flatMap((comment) => comment.reactions.map(seen(comment.id))),
    ],
  };
}
