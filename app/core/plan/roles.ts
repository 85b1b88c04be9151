import { CALENDAR, DURATION } from './kinds/durations.ts';
import { orNone, reads, unset } from './kinds/kind.ts';
import { CHANNEL, LOGIN, ROLE, SEVERITY } from './kinds/names.ts';
import { YES_NO } from './kinds/numbers.ts';
import { URL_, text } from './kinds/texts.ts';
import { list, section, table } from './section.ts';

/** Who else is told, once, when something stays late. */
export const climb = section({
  after: reads(DURATION).prefault('10m').describe('How late it must be.'),
  to: list(CHANNEL).prefault([]).describe('The channels that get one neutral line.'),
});

export const role = section({
  title: reads(text(60)).prefault('').describe('What people call it. Left out: its name.'),
  many: reads(YES_NO)
    .prefault('false')
    .describe('Several people can hold it. Lead, comms and changes are held by one.'),
  'needed-at': list(SEVERITY)
    .prefault([])
    .describe('The severities at which it is asked for until somebody holds it.'),
  'on-call': list(LOGIN).prefault([]).describe('Who is asked, in this order.'),
  'accept-within': unset(orNone(DURATION)).describe(
    'How long a named holder may be silent before the next is asked.',
  ),
  call: list(CHANNEL).prefault([]).describe('The channels that wake its people: GitHub wakes nobody.'),
  duties: list(text(300)).prefault([]).describe('What the holder is told to do on taking it.'),
  training: unset(URL_).describe('Where one learns it.'),
  'valid-for': unset(orNone(CALENDAR)).describe('How long a training counts. Left out: for ever.'),
  'needs-training': reads(YES_NO)
    .prefault('false')
    .describe('Whoever has no training for it on record is asked last.'),
  climb: climb.nullable().default(null).describe('Who else hears when it stays empty.'),
});

export const roles = table(ROLE, role);
