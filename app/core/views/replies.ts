import { commands } from '../commands/all.ts';
import { tight, vocabulary } from '../grammar/locate.ts';
import type { Reply } from '../grammar/define.ts';
import { asTyped } from '../grammar/prefix.ts';
import { explain, type Refusal } from '../grammar/refusals.ts';
import type { Word } from '../pass/judge.ts';
import { besideText } from './changes.ts';
import { catchup } from './catchup.ts';
import { drillBegun } from './drills/begun.ts';
import { code, sections } from './markdown.ts';
import { declined, packet } from './handing-over.ts';
import { caseOpened } from './partners/opened.ts';
import { casePacket } from './partners/packet.ts';
import type { View } from './scene.ts';
import { suspectsTold } from './suspects.ts';

/** What we answer to one comment: a word about each of its commands that needs one. */
export function answerTo(words: readonly Word[], view: View): string {
  return sections(
    ...words.map(({ line, about }) =>
      'refusal' in about
        ? `${code(line, 120)}: ${explain(here(about.refusal, view), shown)}`
        : reply(about.reply, view),
    ),
  );
}

const shown = (typed: string): string => code(typed, 120);

/** What would be right, as it must be typed here. */
function here(refusal: Refusal, { plan }: View): Refusal {
  return 'right' in refusal ? { ...refusal, right: asTyped(refusal.right, plan) } : refusal;
}

function reply(asked: Reply, view: View): string {
  if (asked.about === 'roster') return roster(view);
  if (asked.about === 'catchup') return catchup(view);
  if (asked.about === 'suspects') return suspectsTold(view);
  if (asked.about === 'drill') return drillBegun(view);
  if (asked.about === 'packet') return packet(asked, view);
  if (asked.about === 'declined') return declined(asked, view);
  if (asked.about === 'case') return caseOpened(asked.row, view);
  if (asked.about === 'case packet') return casePacket(asked.row, view);
  if (asked.about === 'beside') return besideText(asked.others, view);
  const one = asked.command === undefined ? undefined : vocabulary(commands).get(tight(asked.command));
  if (!one) return everything(view);
  const details = Object.keys(one.details ?? {}).map((name) => `\`${name}:\``);
  return sections(
    `**${one.does}.**`,
    one.usage.map((usage) => `- ${view.command(usage)}`).join('\n'),
    one.also && `Also ${one.also.map((word) => view.command(`/${word}`)).join(', ')}.`,
    details.length > 0 && `Details: ${details.join(', ')}.`,
  );
}

function everything({ command }: View): string {
  const rows = commands.map((one) => `| ${one.usage.slice(0, 2).map(command).join('<br>')} | ${one.does} |`);
  return sections(
    ['| Comment | It |', '| --- | --- |', ...rows].join('\n'),
    `A command starts its own line of a new comment; edits are not read. ${command('/help role')} explains one.`,
  );
}

/** Who holds what, and which roles nobody holds. */
function roster({ incident, plan, fullName, time, text }: View): string {
  const lines = Object.entries(plan.roles).map(([role, { title, many }]) => {
    const people = many
      ? (incident.roles.members[role] ?? [])
      : [incident.roles.holders[role]].filter((one) => one !== undefined);
    const names = people.map((one) => `${fullName(one)}, since ${time(one.since)}`).join('; ');
    return `- **${text(title, 60)}** (\`${role}\`): ${names || 'nobody'}`;
  });
  return lines.join('\n');
}
