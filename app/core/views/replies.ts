import { commands } from '../commands/all.ts';
import { tight, vocabulary } from '../grammar/locate.ts';
import type { Reply } from '../grammar/define.ts';
import { explain } from '../grammar/refusals.ts';
import type { Word } from '../pass/judge.ts';
import { code, sections } from './markdown.ts';
import type { View } from './scene.ts';

/** What we answer to one comment: a word about each of its commands that needs one. */
export function answerTo(words: readonly Word[], view: View): string {
  return sections(
    ...words.map(({ line, about }) =>
      'refusal' in about ? `${code(line, 120)}: ${explain(about.refusal, (typed) => code(typed, 120))}` : reply(about.reply, view),
    ),
  );
}

function reply(asked: Reply, view: View): string {
  if (asked.about === 'roster') return roster(view);
  const one = asked.command === undefined ? undefined : vocabulary(commands).get(tight(asked.command));
  if (!one) return everything(view);
  const details = Object.keys(one.details ?? {}).map((name) => `\`${name}:\``);
  return sections(
    `**${one.does}.**`,
    one.usage.map((usage) => `- ${code(usage)}`).join('\n'),
    one.also && `Also ${one.also.map((word) => code(`/${word}`)).join(', ')}.`,
    details.length > 0 && `Details: ${details.join(', ')}.`,
  );
}

function everything({ plan }: View): string {
  const rows = commands.map((one) => `| ${one.usage.slice(0, 2).map((usage) => code(usage)).join('<br>')} | ${one.does} |`);
  const prefix = plan.commands.prefix === 'required' ? 'Here every command begins with `/allclear`. ' : '';
  return sections(
    ['| Comment | It |', '| --- | --- |', ...rows].join('\n'),
    `${prefix}A command starts its own line of a new comment; edits are not read. \`/help role\` explains one.`,
  );
}

/** Who holds what, and which roles nobody holds. */
function roster({ incident, plan, fullName, time }: View): string {
  const lines = Object.entries(plan.roles).map(([role, { title, many }]) => {
    const people = many ? (incident.roles.members[role] ?? []) : [incident.roles.holders[role]].filter((one) => one !== undefined);
    const names = people.map((one) => `${fullName(one)}, since ${time(one.since)}`).join('; ');
    return `- **${title}** (\`${role}\`): ${names || 'nobody'}`;
  });
  return lines.join('\n');
}
