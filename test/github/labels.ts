import { type Answer, created, invalid, malformed, noContent, notFound, ok } from './answers.ts';
import { record } from './events.ts';
import { issueShape } from './issue-shape.ts';
import { issueOf, touch } from './issues.ts';
import { paged } from './pages.ts';
import { actorOf, repoOf } from './permissions.ts';
import type { Call, Router } from './router.ts';
import { type Actor, type Issue, type Label, type Repo, type World, nodeId } from './world.ts';

/** A label as REST and webhooks carry it. */
export function labelShape(world: World, repo: Repo, label: Label): Record<string, unknown> {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${world.url}/repos/${repo.fullName}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: label.description,
    color: label.color,
    default: label.isDefault,
  };
}

/** The repository's label of that name, made when it is not there yet. */
export function labelNamed(world: World, repo: Repo, name: string): Label {
  const old = repo.labels.get(name.toLowerCase());
  if (old) return old;
  if (name.trim() === '') throw invalid('Label', 'name', 'missing_field');
  if ([...name].length > 50)
    throw invalid('Label', 'name', 'custom', 'name is too long (maximum is 50 characters)');
  const label = { id: world.next('label'), name, color: 'ededed', description: null, isDefault: false };
  repo.labels.set(name.toLowerCase(), label);
  return label;
}

/** Writes down, and delivers, that a label was put on or taken off. */
export function labelTurned(
  world: World,
  issue: Issue,
  actor: Actor,
  label: Label,
  event: 'labeled' | 'unlabeled',
): void {
  record(world, issue, actor, event, { label: { name: label.name, color: label.color } });
  touch(world, issue);
  world.webhooks.emit(issue.repo, actor, 'issues', event, {
    issue: issueShape(world, issue),
    label: labelShape(world, issue.repo, label),
  });
}

/** Makes these labels, and no others, the issue's; each change is an event and a delivery. */
export function setLabels(world: World, issue: Issue, actor: Actor, labels: readonly Label[]): void {
  for (const label of issue.labels.filter((it) => !labels.includes(it))) {
    issue.labels = issue.labels.filter((it) => it !== label);
    labelTurned(world, issue, actor, label, 'unlabeled');
  }
  for (const label of new Set(labels)) {
    if (issue.labels.includes(label)) continue;
    issue.labels = [...issue.labels, label];
    labelTurned(world, issue, actor, label, 'labeled');
  }
}

/** The label names in a request's body: an array, or an object with `labels`. */
export function labelNames(body: unknown): string[] {
  const list = Array.isArray(body) ? body : (body as { labels?: unknown } | null)?.labels;
  if (!Array.isArray(list)) throw malformed('"labels" wasn\'t supplied.');
  return list.map((item) => {
    const name = typeof item === 'string' ? item : item?.name;
    if (typeof name !== 'string') throw malformed(`For 'items', ${JSON.stringify(item)} is not a string.`);
    return name;
  });
}

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
