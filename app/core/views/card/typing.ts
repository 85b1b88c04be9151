import { details } from '../markdown.ts';
import type { View } from '../scene.ts';

const FIRST: readonly (readonly [string, string])[] = [
  ['Record something', '`/note` what you saw, or `/note at: 09:30` for earlier'],
  ['Say what you suspect', '`/cause` your best guess'],
  ['Say when it may be over', '`/eta 45m`'],
  ['Give somebody work', '`/task @name` what to look at'],
  ['End it', '`/resolve` what fixed it, or `/cancel` if it was a false alarm'],
];

/** What to type: a table while the room is new, one line later. */
export function typing({ incident }: View): string {
  if (Object.keys(incident.roles.holders).length > 0)
    return details(
      'What to type here',
      '`/note` `/cause` `/eta` `/task @name` `/status` `/resolve` · `/help` for all.',
    );
  const rows = FIRST.map(([to, comment]) => `| ${to} | ${comment} |`);
  return details(
    'What else to type here',
    [
      '| To | Comment |',
      '| --- | --- |',
      ...rows,
      '',
      'A command starts its own line. Post a new comment to correct one: edits are not read. `/help` lists the rest.',
    ].join('\n'),
  );
}
