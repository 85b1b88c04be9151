import { DURATION } from './kinds/durations.ts';
import { orNone, reads, unset } from './kinds/kind.ts';
import { CHANNEL, LOGIN, MENTION, TEAM } from './kinds/names.ts';
import { text } from './kinds/texts.ts';
import { list, section, table } from './section.ts';

const team = section({
  title: reads(text(60)).prefault('').describe('What people call it. Left out: its name.'),
  'on-call': list(LOGIN).prefault([]).describe('Who is asked, in this order.'),
  'answer-within': unset(orNone(DURATION)).describe('How long it may take to answer a task.'),
  mention: unset(MENTION).describe('The team on GitHub to mention. Needs the permission to read members.'),
  call: list(CHANNEL).prefault([]).describe('The channels that wake its people.'),
});

export const teams = table(TEAM, team);
