import type { View } from '../scene.ts';

const SHOWN = 12;

/** What is running. */
export function inHand({ incident, name, time, text }: View): string | undefined {
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
  if (lines.length === 0) return undefined;
  const more = open.length > SHOWN ? [`- and ${open.length - SHOWN} more`] : [];
  return `### In hand\n${[...lines, ...more].join('\n')}`;
}
