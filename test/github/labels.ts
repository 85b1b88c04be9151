import { type Answer, created, invalid, noContent, notFound, ok } from './answers.ts';
import { issueOf } from './issues.ts';
import { labelNamed, labelNames, labelShape, setLabels } from './labelling.ts';
import { paged } from './pages.ts';
import { actorOf, repoOf } from './permissions.ts';
import type { Call, Router } from './router.ts';
import type { Issue, Label, Repo, World } from './world.ts';

/** The labels of a repository and of an issue. */
export function labelRoutes(router: Router, world: World): void {
  const base = '/repos/{owner}/{repo}/labels';
  const found = (call: Call, repo: Repo): Label => {
    const label = repo.labels.get(call.param('name').toLowerCase());
    if (!label) throw notFound();
    return label;
  };
  router.on('GET', base, (call) => {
    const repo = repoOf(world, call);
    return paged(world, call, [...repo.labels.values()], (label) => labelShape(world, repo, label));
  });
  router.on('POST', base, (call): Answer => {
    const repo = repoOf(world, call);
    actorOf(world, call, repo, 'write');
    const { name, color, description } = call.body ?? {};
    if (typeof name !== 'string') throw invalid('Label', 'name', 'missing_field');
    if (repo.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
    const label = labelNamed(world, repo, name);
    if (typeof color === 'string') label.color = color.replace(/^#/, '');
    label.description = description ?? null;
    return created(labelShape(world, repo, label));
  });
  router.on('GET', `${base}/{name}`, (call) => {
    const repo = repoOf(world, call);
    return ok(labelShape(world, repo, found(call, repo)));
  });
  router.on('PATCH', `${base}/{name}`, (call) => {
    const repo = repoOf(world, call);
    actorOf(world, call, repo, 'write');
    const label = found(call, repo);
    const { new_name, color, description } = call.body ?? {};
    if (typeof new_name === 'string' && new_name.toLowerCase() !== label.name.toLowerCase()) {
      if (repo.labels.has(new_name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
      repo.labels.delete(label.name.toLowerCase());
      repo.labels.set(new_name.toLowerCase(), label);
    }
    if (typeof new_name === 'string') label.name = new_name;
    if (typeof color === 'string') label.color = color.replace(/^#/, '');
    if (description !== undefined) label.description = description;
    return ok(labelShape(world, repo, label));
  });
  router.on('DELETE', `${base}/{name}`, (call) => {
    const repo = repoOf(world, call);
    actorOf(world, call, repo, 'write');
    const label = found(call, repo);
    repo.labels.delete(label.name.toLowerCase());
    for (const issue of repo.issues.values()) issue.labels = issue.labels.filter((it) => it !== label);
    return noContent();
  });

  const onIssue = '/repos/{owner}/{repo}/issues/{#number}/labels';
  const list = (call: Call, issue: Issue) =>
    paged(world, call, issue.labels, (label) => labelShape(world, issue.repo, label));
  const change = (call: Call, next: (issue: Issue) => Label[]): Answer => {
    const issue = issueOf(world, call);
    const actor = actorOf(world, call, issue.repo, 'triage');
    setLabels(world, issue, actor, next(issue));
    return ok(issue.labels.map((label) => labelShape(world, issue.repo, label)));
  };
  const named = (call: Call, issue: Issue) =>
    labelNames(call.body).map((name) => labelNamed(world, issue.repo, name));
  router.on('GET', onIssue, (call) => list(call, issueOf(world, call)));
  router.on('POST', onIssue, (call) => change(call, (issue) => [...issue.labels, ...named(call, issue)]));
  router.on('PUT', onIssue, (call) => change(call, (issue) => named(call, issue)));
  router.on('DELETE', onIssue, (call) => {
    change(call, () => []);
    return noContent();
  });
  router.on('DELETE', `${onIssue}/{name}`, (call) =>
    change(call, (issue) => {
      const name = call.param('name').toLowerCase();
      if (!issue.labels.some((it) => it.name.toLowerCase() === name)) throw notFound('Label does not exist');
      return issue.labels.filter((it) => it.name.toLowerCase() !== name);
    }),
  );
}
