import { isReady, lacksYes, type Change } from '../../changes/change.ts';
import { what } from '../changes.ts';
import { followUpsLine } from '../follow-ups/listed.ts';
import { runningCases } from '../partners/cases.ts';
import { isLate, teamNamed, toolLinks } from '../partners/teams.ts';
import type { View } from '../scene.ts';
import { awaitedShown } from './changes-awaited.ts';

const SHOWN = 12;

/** What is running, and what may be started. Whatever waits for somebody stands further up. */
export function inHand(view: View): string | undefined {
  const { incident } = view;
  const { rows } = incident.changes;
  const running = rows.filter(({ state }) => state === 'running');
  const above = awaitedShown(view);
  const changes = [...running, ...rows.filter(isReady)].filter((one) => !above.includes(one));
  const lines = [...changes.map((one) => changeLine(one, view)), ...tasks(view)];
  const more = lines.length > SHOWN ? [`- and ${lines.length - SHOWN} more`] : [];
  const later = [followUpsLine(view)].filter((one) => one !== undefined);
  const all = [...lines.slice(0, SHOWN), ...more, ...runningCases(view), ...later];
  return all.length > 0 ? `### In hand\n${all.join('\n')}` : undefined;
}

function changeLine(change: Change, view: View): string {
  const { number, started, by, approval, asOf } = change;
  const { name, time } = view;
  const without = lacksYes(change) ? ', without approval' : '';
  const how = started
    ? `running since ${time(started.at)}, ${name(started.by)}${without}`
    : approval
      ? `approved at ${time(approval.at)}, not started, ${name(by)}`
      : `proposed at ${time(asOf.at)}, not started, ${name(by)}`;
  return `- **C${number}** ${how}: ${what(change, view)}`;
}

function tasks(view: View): string[] {
  const { incident, name, time, text, now } = view;
  return incident.tasks.open
    .filter((task) => !isLate(task, now))
    .map((task) => {
      const { number, text: words, who, team, at, givenBy } = task;
      const people = [...who.map(name), ...(team === null ? [] : [teamNamed(task, view)])].join(', ');
      const whose = people || `nobody yet, from ${name(givenBy)}`;
      return `- **T${number}** since ${time(at)}, ${whose}: ${text(words, 160)}${toolLinks(words, view)}`;
    });
}
