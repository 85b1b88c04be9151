import { type Answer, created, invalid, noContent, notFound, ok } from './answers.ts';
import { commentOf } from './comments.ts';
import { issueOf } from './issues.ts';
import { paged } from './pages.ts';
import { accountShape } from './people.ts';
import { actorOf, may } from './permissions.ts';
import type { Call, Router } from './router.ts';
import { type Reaction, type Repo, type World, nodeId } from './world.ts';

const contents = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'];

/** The counts which issues and comments carry. */
export function reactionSummary(of: string, reactions: readonly Reaction[]): Record<string, unknown> {
  const count = (content: string) => reactions.filter((it) => it.content === content).length;
  return {
    url: `${of}/reactions`,
    total_count: reactions.length,
    ...Object.fromEntries(contents.map((content) => [content, reactions.length === 0 ? 0 : count(content)])),
  };
}

const shape = (world: World, reaction: Reaction) => ({
  id: reaction.id,
  node_id: nodeId('REA', reaction.id),
  user: accountShape(world, reaction.account),
  content: reaction.content,
  created_at: reaction.at,
});

/** Reactions on issues and on their comments: one per account and content. */
export function reactionRoutes(router: Router, world: World): void {
  const serve = (base: string, find: (call: Call) => { repo: Repo; reactions: Reaction[] }) => {
    router.on('GET', base, (call) => {
      const content = call.query.get('content');
      const list = find(call).reactions.filter((it) => content === null || it.content === content);
      return paged(world, call, list, (it) => shape(world, it));
    });
    router.on('POST', base, (call): Answer => {
      const { repo, reactions } = find(call);
      const { account } = actorOf(world, call, repo);
      const content = call.body?.content;
      if (!contents.includes(content)) throw invalid('Reaction', 'content', 'invalid');
      const old = reactions.find((it) => it.content === content && it.account.id === account.id);
      if (old) return ok(shape(world, old));
      const reaction = { id: world.next('reaction'), account, content, at: world.clock.stamp() };
      reactions.push(reaction);
      return created(shape(world, reaction));
    });
    router.on('DELETE', `${base}/{#reaction}`, (call): Answer => {
      const { repo, reactions } = find(call);
      const { account } = actorOf(world, call, repo);
      const place = reactions.findIndex((it) => it.id === call.number('reaction'));
      const found = reactions[place];
      if (!found || (found.account.id !== account.id && !may(world, call.who, repo, 'admin')))
        throw notFound();
      reactions.splice(place, 1);
      return noContent();
    });
  };
  serve('/repos/{owner}/{repo}/issues/comments/{#id}/reactions', (call) => {
    const comment = commentOf(world, call);
    return { repo: comment.issue.repo, reactions: comment.reactions };
  });
  serve('/repos/{owner}/{repo}/issues/{#number}/reactions', (call) => issueOf(world, call));
}
