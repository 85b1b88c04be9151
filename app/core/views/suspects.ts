import { KINDS, type Suspect, type Unseen } from '../suspects/suspect.ts';
import { and } from '../words/lists.ts';
import { code, details, sections } from './markdown.ts';
import type { View } from './scene.ts';

type Seen = NonNullable<View['incident']['suspects']['seen']>;

const WORDS = {
  merge: ['merge', 'merges', 'pull requests', 'pull_requests: read'],
  release: ['release', 'releases', 'releases', 'contents: read'],
  deployment: ['deployment', 'deployments', 'deployments', 'deployments: read'],
  run: ['workflow run', 'workflow runs', 'workflow runs', 'actions: read'],
} as const;

/** What changed before it broke, collapsed; nothing where nothing was seen and nothing was hidden. */
export function beforeItBroke(view: View): string | undefined {
  const { seen } = view.incident.suspects;
  if (!seen || (seen.rows.length === 0 && seen.unseen.length === 0)) return undefined;
  return details(`What changed before it broke: ${counted(seen)}`, body(seen, view, false));
}

/** The same as an answer to whoever asked, with what to type to undo a merge. */
export function suspectsTold(view: View): string {
  const { seen } = view.incident.suspects;
  if (!seen) return 'What changed before it broke could not be looked at.';
  return sections(`**What changed before it broke:** ${counted(seen)}.`, body(seen, view, true));
}

function counted({ counts }: Seen): string {
  const parts = KINDS.flatMap((kind, at) => {
    const count = counts[at] ?? 0;
    return count > 0 ? [`${count} ${WORDS[kind][count === 1 ? 0 : 1]}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'nothing seen';
}

function body(seen: Seen, view: View, asked: boolean): string {
  const { rows, counts, since, until } = seen;
  const shown = rows.map((row) => line(row, view, asked));
  const more = counts.reduce((sum, one) => sum + one, 0) - rows.length;
  const list = [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
  const span = `From ${view.time(since)} to ${view.zoned(until)}${rows.length > 1 ? ', newest first' : ''}.`;
  return sections(span, list, notSeen(seen, view));
}

function line(row: Suspect, view: View, asked: boolean): string {
  const { kind, at, by, what, commit, how } = row;
  const who = by === null ? '' : ` by ${view.text(by, 40)}`;
  const where = place(row, view);
  const title = view.text(what, 100);
  const when = `- ${view.time(at)}`;
  switch (kind) {
    case 'merge': {
      const into = how ? ` into ${view.text(how, 40)}` : '';
      const back = asked && commit ? `, or ${code(`git revert -m 1 ${commit.slice(0, 12)}`)}` : '';
      const undo = row.url === '' ? '' : `; ${link('revert', `${row.url}#partial-pull-merging`)}${back}`;
      return `${when} ${link(`${title} #${row.number ?? 0}`, row.url)} merged${into}${who}${where}${undo}`;
    }
    case 'release':
      return `${when} ${link(title, row.url)} released${who}${where}`;
    case 'deployment':
      return `${when} ${link(commit?.slice(0, 7) ?? title, row.url)} deployed to ${title}${who}${where}`;
    case 'run':
      return `${when} ${link(title, row.url)} ${how ? `ended as ${view.text(how, 40)}` : 'ran'}, started${who}${where}`;
  }
}

/** In which repository, where it is not the room's own. */
function place({ repository }: Suspect, { repository: { owner, name }, text }: View): string {
  return repository.toLowerCase() === `${owner}/${name}`.toLowerCase() ? '' : ` in ${text(repository, 100)}`;
}

const link = (words: string, url: string): string =>
  url === '' ? words : `[${words}](<${url.replace(/[<>\s\\`|$]/g, encodeURIComponent)}>)`;

const REPOSITORIES_NAMED = 3;

/** What is not in the list, and what would help. */
function notSeen({ unseen, left }: Seen, { text }: View): string | undefined {
  const of = (why: Unseen['why'], words: (kind: Unseen['kind'], repositories: string) => string): string[] =>
    KINDS.flatMap((kind) => {
      const names = unseen.filter((one) => one.why === why && one.kind === kind).map((one) => one.repository);
      const shown = names.slice(0, REPOSITORIES_NAMED).map((name) => text(name, 100));
      const rest = names.length > REPOSITORIES_NAMED ? [`${names.length - REPOSITORIES_NAMED} more`] : [];
      return names.length > 0 ? [words(kind, and([...shown, ...rest]))] : [];
    });
  const lines = [
    ...of(
      'forbidden',
      (kind, of) => `${WORDS[kind][2]} of ${of} (it takes the permission ${WORDS[kind][3]})`,
    ),
    ...of('no answer', (kind, of) => `${WORDS[kind][2]} of ${of} (GitHub did not answer)`),
    ...of('more', (kind, of) => `older ${WORDS[kind][2]} of ${of} (more than one page changed)`),
    ...(left > 0 ? [`${left} further ${left === 1 ? 'repository' : 'repositories'} of the plan`] : []),
  ];
  return lines.length > 0 ? `Not seen: ${lines.join('; ')}.` : undefined;
}
