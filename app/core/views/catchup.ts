import type { Change } from '../changes/change.ts';
import { and } from '../words/lists.ts';
import { endedHeadline, outcome } from './card/ending.ts';
import { factsTold } from './card/facts-known.ts';
import { headline } from './card/headline.ts';
import { toldBriefly } from './card/told.ts';
import { what } from './changes.ts';
import { followUpsLine } from './follow-ups/listed.ts';
import { lateCases, runningCases } from './partners/cases.ts';
import type { View } from './scene.ts';

const LINES = 10;
const EACH = 3;
const WHAT = 80;

const plain = (line: string): string => line.replace(/^- /, '');
const listed = (title: string, all: readonly string[], latest = true): string | undefined => {
  if (all.length === 0) return undefined;
  const shown = latest ? all.slice(-EACH) : all.slice(0, EACH);
  const more = all.length - shown.length;
  return `- **${title}:** ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
};

/** How it stands, for whoever joins late: what is broken, what was tried, what runs, who does what, what is promised. Ten lines. */
export function catchup(view: View): string {
  const { ended } = view.incident.status;
  const lines = ended
    ? [
        endedHeadline(view),
        outcome(view),
        tried(view),
        listed('Still open', open(view)),
        who(view),
        followUpsLine(view),
      ]
    : [
        headline(view),
        ...factsTold(view),
        tried(view),
        listed('Running', [...running(view), ...open(view)], false),
        listed('Vendors', vendors(view), false),
        who(view),
        listed('Next', toldBriefly(view), false),
      ];
  const [head, ...rest] = lines.flatMap((one) => (one ? one.split('\n') : []));
  return `${head}\n\n${rest.slice(0, LINES - 1).join('\n')}`.trimEnd();
}

/** What was done to it and what came of that: changes by their end, and what tasks found. */
function tried(view: View): string | undefined {
  const { incident, text } = view;
  const changes = incident.changes.rows.flatMap((change) => {
    const at = change.undone?.at ?? change.ended?.at;
    return at === undefined
      ? []
      : [{ at, words: `C${change.number} ${what(change, view, WHAT)}, ${came(change, view)}` }];
  });
  const found = incident.tasks.outcomes.map(({ at, number, text: words }) => ({
    at,
    words: `${number === null ? '' : `T${number} `}${text(words, WHAT)}`,
  }));
  const all = [...changes, ...found].sort((one, other) => one.at - other.at).map(({ words }) => words);
  return listed('Tried', all);
}

function came({ state, ended, undone }: Change, { text, time }: View): string {
  const how = undone && ended?.how === 'failed' ? 'failed and undone' : state;
  const words = undone?.text ?? ended?.outcome;
  const at = undone?.at ?? ended?.at;
  return `${how}${at === undefined ? '' : ` ${time(at)}`}${words ? `: ${text(words, WHAT)}` : ''}`;
}

const running = (view: View): string[] =>
  view.incident.changes.rows
    .filter(({ state }) => state === 'running')
    .map((one) => `C${one.number} ${what(one, view, WHAT)} (${view.name(one.started?.by ?? one.by)})`);

function open(view: View): string[] {
  const { incident, name, text } = view;
  return incident.tasks.open.map(({ number, text: words, who: whose, team }) => {
    const of = [...whose.map(name), ...(team === null ? [] : [text(team, 40)])].join(', ') || 'nobody yet';
    return `T${number} ${text(words, WHAT)} (${of})`;
  });
}

const vendors = (view: View): string[] => [
  ...lateCases(view).map((line) => /\*\*(.*?)\*\*[^.]*/.exec(line)?.[0].replaceAll('**', '') ?? ''),
  ...runningCases(view).map((line) => plain(line).replaceAll('**', '')),
];

function who({ incident, plan, name, text }: View): string | undefined {
  const parts = Object.entries(plan.roles).flatMap(([role, { title, many }]) => {
    const holder = incident.roles.holders[role];
    const members = incident.roles.members[role] ?? [];
    if (!many) return holder ? [`${name(holder)} (${text(title, 60)})`] : [];
    return members.length > 0 ? [`${members.length} in the ${text(title, 60)}`] : [];
  });
  return parts.length > 0 ? `- **Who:** ${and(parts)}` : undefined;
}
