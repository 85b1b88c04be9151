import { invalid, malformed } from './answers.ts';
import { record } from './events.ts';
import { issueShape } from './issue-shape.ts';
import { touch } from './issues.ts';
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
