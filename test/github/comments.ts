import { type Answer, created, forbidden, invalid, noContent, notFound, ok } from './answers.ts';
import { commentShape } from './comment-shape.ts';
import { record } from './events.ts';
import { issueShape } from './issue-shape.ts';
import { issueOf, touch } from './issues.ts';
import { paged, since } from './pages.ts';
import { actorOf, may, repoOf } from './permissions.ts';
import type { Call, Router } from './router.ts';
import { type Actor, type Comment, type Issue, type World } from './world.ts';

/** GitHub's limit for the text of an issue or a comment, in characters. */
export const longest = 65_536;
export const tooLong = (text: string) => text.length > longest && [...text].length > longest;

/** Puts a comment under an issue. */
export function addComment(world: World, issue: Issue, actor: Actor, body: string, at: string): Comment {
  const comment: Comment = {
    id: world.next('comment'),
    issue,
    account: actor.account,
    app: actor.app,
    body,
    createdAt: at,
    updatedAt: at,
    reactions: [],
  };
  issue.comments.push(comment);
  issue.repo.comments.set(comment.id, comment);
  return comment;
}

/** The comment in the path. */
export function commentOf(world: World, call: Call): Comment {
  const comment = repoOf(world, call).comments.get(call.number('id'));
  if (!comment) throw notFound();
  return comment;
}

function bodyOf(call: Call): string {
  const body = call.body?.body;
  if (typeof body !== 'string' || body.trim() === '')
    throw invalid('IssueComment', 'data', 'unprocessable', 'Body cannot be blank');
  if (tooLong(body))
    throw invalid(
      'IssueComment',
      'data',
      'unprocessable',
      `Body is too long (maximum is ${longest} characters)`,
    );
  return body;
}

/** Comments on issues: made, read, listed by issue and by repository, changed, deleted. */
export function commentRoutes(router: Router, world: World): void {
  const repoPath = '/repos/{owner}/{repo}/issues/comments';
  const issuePath = '/repos/{owner}/{repo}/issues/{#number}/comments';
  const shape = (comment: Comment) => commentShape(world, comment);
  const emit = (comment: Comment, actor: Actor, action: string, more = {}) =>
    world.webhooks.emit(comment.issue.repo, actor, 'issue_comment', action, {
      ...more,
      issue: issueShape(world, comment.issue),
      comment: shape(comment),
    });
  const recent = (call: Call, comments: Comment[]) => {
    const after = since(call);
    return after === null ? comments : comments.filter((it) => Date.parse(it.updatedAt) >= after);
  };
  router.on('GET', repoPath, (call) => {
    const list = recent(call, [...repoOf(world, call).comments.values()]);
    const sort = call.query.get('sort');
    if (sort === 'updated')
      list.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : a.id - b.id));
    else list.sort((a, b) => a.id - b.id);
    if (sort !== null && call.query.get('direction') === 'desc') list.reverse();
    return paged(world, call, list, shape);
  });
  router.on('GET', `${repoPath}/{#id}`, (call) => ok(shape(commentOf(world, call))));
  router.on('GET', issuePath, (call) =>
    paged(world, call, recent(call, issueOf(world, call).comments), shape),
  );
  router.on('POST', issuePath, (call): Answer => {
    const issue = issueOf(world, call);
    const actor = actorOf(world, call, issue.repo);
    if (issue.locked && !may(world, call.who, issue.repo, 'write'))
      throw forbidden('Unable to create comment because issue is locked.');
    const comment = addComment(world, issue, actor, bodyOf(call), world.clock.stamp());
    touch(world, issue);
    emit(comment, actor, 'created');
    return created(shape(comment));
  });
  const own = (call: Call, comment: Comment): Actor => {
    const actor = actorOf(world, call, comment.issue.repo);
    if (comment.account.id !== actor.account.id && !may(world, call.who, comment.issue.repo, 'write'))
      throw forbidden('Must have admin rights to Repository.');
    return actor;
  };
  router.on('PATCH', `${repoPath}/{#id}`, (call): Answer => {
    const comment = commentOf(world, call);
    const actor = own(call, comment);
    const body = bodyOf(call);
    if (body === comment.body) return ok(shape(comment));
    const from = comment.body;
    comment.body = body;
    comment.updatedAt = world.clock.stamp();
    touch(world, comment.issue);
    emit(comment, actor, 'edited', { changes: { body: { from } } });
    return ok(shape(comment));
  });
  router.on('DELETE', `${repoPath}/{#id}`, (call): Answer => {
    const comment = commentOf(world, call);
    const actor = own(call, comment);
    const { issue } = comment;
    const last = shape(comment);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    issue.repo.comments.delete(comment.id);
    if (issue.pin?.comment === comment) issue.pin = null;
    record(world, issue, actor, 'comment_deleted');
    touch(world, issue);
    world.webhooks.emit(issue.repo, actor, 'issue_comment', 'deleted', {
      issue: issueShape(world, issue),
      comment: last,
    });
    return noContent();
  });
}
