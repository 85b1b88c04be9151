import type { IssueSeen } from '../test/github/contract.ts';
import type { Played } from './play.ts';
import type { Act } from './story.ts';

const SIGNS: Readonly<Record<string, string>> = { '+1': '👍', confused: '😕', eyes: '👀' };

/** What the App did in one step, in a few words each, in the order people notice it. */
export function deeds({ before, after, comment, step, heard }: Played, bot: string): string[] {
  const known = new Set(before?.reactions.map(({ id }) => id));
  const reactions = after.reactions.filter((one) => one.login === bot && !known.has(one.id));
  const comments = changedComments(before, after, bot, comment);
  const mine = handmade(step?.does);
  return [
    ...reactions.filter(({ on }) => on === comment).map(({ content }) => SIGNS[content] ?? content),
    ...heard.map(({ audience, way }) => `${way} for ${audience}`),
    ...comments.filter((one) => one.startsWith('answers')),
    ...changes(names(before, 'labels'), names(after, 'labels'), 'label').filter((one) => !mine.has(one)),
    ...changes(names(before, 'assignees'), names(after, 'assignees'), 'assignee').filter(
      (one) => !mine.has(one),
    ),
    ...(before && before.issue['state'] !== after.issue['state'] && !(step && 'close' in step.does)
      ? [`issue ${after.issue['state']}`]
      : []),
    ...comments.filter((one) => !one.startsWith('answers')),
  ];
}

function changedComments(
  before: IssueSeen | undefined,
  after: IssueSeen,
  bot: string,
  to?: number,
): string[] {
  const texts = new Map(before?.comments.map(({ id, body }) => [id, body]));
  return after.comments.flatMap(({ id, body, user }) => {
    if (user.login !== bot || texts.get(id) === body) return [];
    const isCard = id === after.issue['pinned_comment']?.id;
    if (texts.has(id)) return [isCard ? 'card edited' : 'comment edited'];
    return [isCard ? 'card made and pinned' : `${to === undefined ? 'says' : 'answers'}: ${firstLine(body)}`];
  });
}

const firstLine = (body: string): string => body.split('\n', 1)[0]!.replaceAll(/[`*]/g, '');

type Named = { name?: string; login?: string };
const names = (seen: IssueSeen | undefined, field: 'labels' | 'assignees'): string[] =>
  ((seen?.issue[field] ?? []) as Named[]).map(({ name, login }) => name ?? login ?? '');

const changes = (before: string[], after: string[], what: string): string[] => [
  ...after.filter((one) => !before.includes(one)).map((one) => `${what} +${one}`),
  ...before.filter((one) => !after.includes(one)).map((one) => `${what} −${one}`),
];

/** What the person did with the mouse is no deed of the App. */
function handmade(act: Act | undefined): ReadonlySet<string> {
  if (!act) return new Set();
  if ('open' in act) return new Set(act.labels.map((label) => `label +${label}`));
  if ('assign' in act) return new Set([`assignee +${act.assign}`]);
  if ('unassign' in act) return new Set([`assignee −${act.unassign}`]);
  if ('relabel' in act) return new Set([`label +${act.relabel.to}`, `label −${act.relabel.from}`]);
  return new Set();
}
