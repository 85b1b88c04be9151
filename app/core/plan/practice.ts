import { CALENDAR } from './kinds/durations.ts';
import { oneOf, orNone, reads, unset } from './kinds/kind.ts';
import { CHANNEL, LOGIN, REPOSITORY } from './kinds/names.ts';
import { DATE } from './kinds/texts.ts';
import { list, section } from './section.ts';

export const drills = section({
  every: unset(orNone(CALENDAR)).describe('How often the plan is exercised.'),
  channels: list(CHANNEL)
    .prefault([])
    .describe('The only channels that a drill sends to. Left out: the room.'),
  last: unset(DATE).describe('The day of the last drill.'),
});

export const training = section({
  keep: reads(oneOf(['plan', 'issue']))
    .prefault('plan')
    .describe('Where the register is: in this `plan`, or in an `issue` of its own.'),
  repository: unset(REPOSITORY).describe(
    'With `issue`: the repository of the record, a private one if need be.',
  ),
  'recorded-by': list(LOGIN)
    .prefault([])
    .describe('Who may record trainings. Left out: whoever may write here.'),
  'remind-before': reads(CALENDAR)
    .prefault('30d')
    .describe('How long before a training runs out it is raised.'),
});
