import { isReady, lacksYes, type Change } from '../../changes/change.ts';
import { what } from '../changes.ts';
import type { View } from '../scene.ts';
import { isLong } from './changes-awaited.ts';

const SHOWN = 12;

/** What is running, and what may be started. Whatever waits for somebody stands further up. */
export function inHand(view: View): string | undefined {
  const { incident, now } = view;
  const { rows } = incident.changes;
  const running = rows.filter(({ state }) => state === 'running');
  const changes = [...running, ...rows.filter(isReady)].filter((one) => !lacksYes(one) && !isLong(one, now));
  const lines = [...changes.map((one) => changeLine(one, view)), ...tasks(view)];
  if (lines.length === 0) return undefined;
  const more = lines.length > SHOWN ? [`- and ${lines.length - SHOWN} more`] : [];
  return `### In hand\n${[...lines.slice(0, SHOWN), ...more].join('\n')}`;
}

function changeLine(change: Change, view: View): string {
  const { number, started, by, approval, asOf } = change;
  const { name, time } = view;
  const how = started
    ? `running since ${time(started.at)}, ${name(started.by)}`
    : approval
      ? `approved at ${time(approval.at)}, not started, ${name(by)}`
      : `proposed at ${time(asOf.at)}, not started, ${name(by)}`;
  return `- **C${number}** ${how}: ${what(change, view)}`;
}

const tasks = ({ incident, name, time, text }: View): string[] =>
  incident.tasks.open.map(({ number, text: words, who, team, at, givenBy }) => {
    const people =
      who.length > 0
        ? who.map(name).join(', ')
        : team !== null
          ? text(team, 40)
          : `nobody yet, from ${name(givenBy)}`;
    return `- **T${number}** since ${time(at)}, ${people}: ${text(words, 160)}`;
  });
