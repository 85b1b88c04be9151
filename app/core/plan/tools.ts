import { CALENDAR } from './kinds/durations.ts';
import { orNone, reads, unset } from './kinds/kind.ts';
import { TOOL } from './kinds/names.ts';
import { URL_, text } from './kinds/texts.ts';
import { section, table } from './section.ts';

const tool = section({
  name: reads(text(80)).prefault('').describe('What people call it. Left out: its key.'),
  for: reads(text(200)).prefault('').describe('What it is for, as in "what is on the wire".'),
  link: unset(URL_).describe('Where it is.'),
  training: unset(URL_).describe('Where one learns it.'),
  'valid-for': unset(orNone(CALENDAR)).describe('How long a training counts. Left out: for ever.'),
});

export const tools = table(TOOL, tool);
