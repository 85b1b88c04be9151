import { holding, type Holder } from '../../facts/roles.ts';
import { ASSIGNEES_AT_MOST } from '../../pass/difference.ts';
import { details } from '../markdown.ts';
import type { View } from '../scene.ts';

const NAMED = 3;

/** Who holds which role; the first few of the team. */
export function who(view: View): string | undefined {
  const { incident, plan, fullName, name, text } = view;
  const lines = Object.entries(plan.roles).flatMap(([role, { title, many }]) => {
    if (!many) {
      const holder = incident.roles.holders[role];
      return holder ? [`- **${text(title, 60)}:** ${fullName(holder)}, ${how(holder, role, view)}`] : [];
    }
    const members = incident.roles.members[role] ?? [];
    if (members.length === 0) return [];
    const shown = members.slice(0, NAMED).map(name).join(', ');
    const more = members.length > NAMED ? ` and ${members.length - NAMED} more` : '';
    return [`- **${text(title, 60)}:** ${shown}${more}`];
  });
  return lines.length > 0 ? `### Who\n${lines.join('\n')}` : undefined;
}

/** Since when, or since when nothing is heard of them; and to whom they are handing over. */
function how({ since, silent }: Holder, role: string, { incident, time, name }: View): string {
  const offer = incident.handovers.pending[role];
  const holds = silent ? `named at ${time(since)}, has not answered` : `since ${time(since)}`;
  return offer ? `${holds}; handing over to ${name(offer.to)}, who has not answered` : holds;
}

/** Everybody, collapsed: GitHub shows ten of them as assignees at most. */
export function everyone({ incident, plan, name, text }: View): string | undefined {
  const all = holding(incident.roles);
  if (all.length <= NAMED + 1) return undefined;
  const groups = Object.entries(plan.roles).flatMap(([role, { title, many }]) => {
    const people = many
      ? (incident.roles.members[role] ?? [])
      : [incident.roles.holders[role]].filter((one) => one !== undefined);
    return people.length > 0 ? [`${text(title, 60)}: ${people.map(name).join(', ')}`] : [];
  });
  const cap =
    all.length > ASSIGNEES_AT_MOST ? ` GitHub shows ${ASSIGNEES_AT_MOST} of them as assignees.` : '';
  return details(`Everyone here: ${all.length}`, `${groups.join('; ')}.${cap}`);
}
