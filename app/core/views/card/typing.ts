import { details } from '../markdown.ts';
import type { View } from '../scene.ts';

const FIRST: readonly (readonly [to: string, command: string, and: string])[] = [
  ['Say what you suspect', '/cause', ' your best guess'],
  ['Say when it may be over', '/eta 45m', ''],
  ['Give somebody work', '/task @name', ' what to look at'],
  ['Record a change to production', '/change', ' what you will do'],
];
const PARTNERS = ['/vendor'];
const LATER = ['/note', '/cause', '/eta', '/task @name', '/change', '/status', '/resolve'];

/** What to type: a table while the room is new, one line later. */
export function typing({ incident, plan, command }: View): string {
  if (Object.keys(incident.roles.holders).length > 0)
    return details(
      'What to type here',
      `${later(incident, plan).map(command).join(' ')} · ${command('/help')} for all.`,
    );
  const rows = FIRST.map(([to, line, and]) => `| ${to} | ${command(line)}${and} |`);
  const note = `| Record something | ${command('/note')} what you saw, or ${command('/note at: 09:30')} for earlier |`;
  const end = `| End it | ${command('/resolve')} what fixed it, or ${command('/cancel')} if it was a false alarm |`;
  return details(
    'What else to type here',
    [
      '| To | Comment |',
      '| --- | --- |',
      note,
      ...rows,
      end,
      '',
      `A command starts its own line. Post a new comment to correct one: edits are not read. ${command('/help')} lists the rest.`,
    ].join('\n'),
  );
}

const later = ({ vendors }: View['incident'], plan: View['plan']): string[] =>
  Object.keys(plan.vendors).length + vendors.cases.length > 0
    ? [...LATER.slice(0, 5), ...PARTNERS, ...LATER.slice(5)]
    : LATER;
