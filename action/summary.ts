import type { PlanRead } from '../app/github/plan.ts';
import type { Outcome } from '../app/github/shell.ts';
import type { Done } from './perform.ts';

/** What one run did, for people. */
export interface Report extends Done {
  readonly repository: { readonly owner: string; readonly name: string };
  readonly serverUrl: string;
  readonly dryRun: boolean;
  readonly milliseconds: number;
  /** Undefined where the plan was not needed. */
  readonly plan: PlanRead | undefined;
}

const SAYS: Record<Outcome['result'], string> = {
  'not a room': 'not an incident room, nothing done',
  quiet: 'nothing to do',
  written: 'brought up to date',
  'another account': 'left alone: its card belongs to another account, which runs this room',
  again: 'to be looked at once more by the next run',
  failed: 'failed',
};

/** The job summary: what was looked at, who was answered, and what is wrong with the plan. */
export function summary(report: Report): string {
  const parts = [`### Allclear${report.dryRun ? ': dry run, nothing was written' : ''}`, headline(report)];
  const notable = report.looked.filter(({ result }) => report.rooms === undefined || result !== 'quiet');
  if (notable.length > 0) parts.push(notable.map((outcome) => room(outcome, report)).join('\n'));
  parts.push(...(report.notes ?? []).map(plain));
  parts.push(plan(report.plan));
  const seconds = (report.milliseconds / 1000).toFixed(1);
  parts.push(`${count(report.requests, 'request')} to GitHub, ${seconds} seconds.`);
  return parts.filter(Boolean).join('\n\n') + '\n';
}

function headline({ rooms, looked, repository }: Report): string {
  const name = plain(`${repository.owner}/${repository.name}`);
  if (rooms === undefined) return '';
  if (rooms === 0) return `No incident room in ${name}.`;
  const changed = looked.filter(({ result }) => result !== 'quiet' && result !== 'not a room').length;
  const rest = changed === 0 ? 'nothing to do in any' : `${count(changed, 'of them')} needed something`;
  return `${count(rooms, 'incident room')} in ${name}, ${rest}.`;
}

function room(outcome: Outcome, { serverUrl }: Report): string {
  const [name = '', number = ''] = outcome.room.split('#');
  const url = `${serverUrl}/${name}/issues/${number}`;
  const lines = [`- [${plain(outcome.room)}](${url}): ${SAYS[outcome.result]}`];
  for (const { by, command, answer } of outcome.answers) {
    lines.push(`  - ${plain(by)}, \`${command.replaceAll('`', '')}\`: ${plain(answer)}`);
  }
  for (const problem of outcome.problems ?? []) lines.push(`  - **Problem:** ${plain(problem)}`);
  return lines.join('\n');
}

function plan(read: PlanRead | undefined): string {
  if (!read) return '';
  if (read.source === null) {
    return 'No outage plan was found, so the built-in one applies. Put yours at `.github/outage-plan.yml`.';
  }
  const source = `\`${read.source.replaceAll('`', '')}\``;
  if (read.problems.length === 0) return `The outage plan ${source} is in order.`;
  const lines = read.problems.map(
    ({ line, column, message }) => `- Line ${line}, column ${column}: ${plain(message)}`,
  );
  if (read.broken) {
    const meanwhile = read.broken.kept ? 'what was read before' : 'the built-in one';
    return [
      `**The outage plan ${source} cannot be read**; until it is mended ${meanwhile} applies.`,
      ...lines,
    ].join('\n');
  }
  return [
    `**The outage plan ${source} has ${count(read.problems.length, 'problem')}**; until then the defaults apply there.`,
    ...lines,
  ].join('\n');
}

const count = (number: number, what: string): string =>
  `${number} ${number === 1 || what.endsWith('them') ? what : `${what}s`}`;

/** People's words, so that they are no markup, mention or link here. */
const plain = (text: string): string =>
  text
    .slice(0, 300)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>()#+!|~&:$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b');
