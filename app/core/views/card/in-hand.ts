import { runningCases } from '../partners/cases.ts';
import { isLate, teamNamed, toolLinks } from '../partners/teams.ts';
import type { View } from '../scene.ts';

const SHOWN = 12;

/** What is running. */
export function inHand(view: View): string | undefined {
  const { incident, name, time, text } = view;
  const open = incident.tasks.open.filter((task) => !isLate(task, view.now));
  const lines = open.slice(0, SHOWN).map((task) => {
    const { number, text: what, who, team, at, givenBy } = task;
    const people = [...who.map(name), ...(team === null ? [] : [teamNamed(task, view)])].join(', ');
    const whose = people || `nobody yet, from ${name(givenBy)}`;
    return `- **T${number}** since ${time(at)}, ${whose}: ${text(what, 160)}${toolLinks(what, view)}`;
  });
  const more = open.length > SHOWN ? [`- and ${open.length - SHOWN} more`] : [];
  const all = [...lines, ...more, ...runningCases(view)];
  return all.length > 0 ? `### In hand\n${all.join('\n')}` : undefined;
}
