import { CALENDAR, WORKING_DAYS } from './kinds/durations.ts';
import { oneOf, orNone, reads } from './kinds/kind.ts';
import { SEVERITY, TEMPLATE } from './kinds/names.ts';
import { YES_NO } from './kinds/numbers.ts';
import { text } from './kinds/texts.ts';
import { section, table } from './section.ts';

export const postmortem = section({
  due: table(SEVERITY, reads(orNone(WORKING_DAYS)), 'severities, each with a number of working days like 5d')
    .prefault({})
    .describe('For each severity, the working days after the all-clear until it is due. Others: offered.'),
  'remind-every': reads(orNone(CALENDAR)).prefault('7d').describe('How often it is chased once it is due.'),
  as: reads(oneOf(['pull-request', 'issue']))
    .prefault('pull-request')
    .describe('`pull-request` where contents may be written, else `issue`.'),
  folder: reads(text(120)).prefault('postmortems').describe('Where in the repository it is written.'),
  people: reads(oneOf(['names', 'roles']))
    .prefault('names')
    .describe('Whether it speaks of people by `names` or by their `roles`.'),
  template: reads(TEMPLATE).prefault('postmortem').describe('The template it is made from.'),
});

export const followUps = section({
  due: reads(CALENDAR).prefault('14d').describe('When a follow-up is due, if its line does not say.'),
  'remind-every': reads(orNone(CALENDAR)).prefault('7d').describe('How often it is chased once it is due.'),
});

export const kit = section({
  nightly: reads(YES_NO).prefault('false').describe('The Action writes the kit every night.'),
  'phone-numbers': reads(YES_NO).prefault('true').describe('The kit holds phone numbers.'),
});
