import { runningCases } from '../partners/cases.ts';
import type { View } from '../scene.ts';

const SHOWN = 12;

/** What is running. */
export function inHand(view: View): string | undefined {
  const { incident, name, time, text } = view;
  const { open } = incident.tasks;
  const lines = open.slice(0, SHOWN).map(({ number, text: what, who, team, at, givenBy }) => {
    const people =
      who.length > 0
        ? who.map(name).join(', ')
        : team !== null
          ? text(team, 40)
          : `nobody yet, from ${name(givenBy)}`;
    return `- **T${number}** since ${time(at)}, ${people}: ${text(what, 160)}`;
  });
  const more = open.length > SHOWN ? [`- and ${open.length - SHOWN} more`] : [];
  const all = [...lines, ...more, ...runningCases(view)];
  return all.length > 0 ? `### In hand\n${all.join('\n')}` : undefined;
}
