import { DURATION, SPAN } from './kinds/durations.ts';
import { oneOf, orNone, reads, unset } from './kinds/kind.ts';
import { AUDIENCE, BRIDGE, CHANNEL, DEADLINE, ROLE, TEMPLATE } from './kinds/names.ts';
import { YES_NO, count } from './kinds/numbers.ts';
import { text } from './kinds/texts.ts';
import { climb } from './roles.ts';
import { list, section, table } from './section.ts';

const WHEN_DUE = oneOf(['post', 'remind', 'nothing']);
const FROM = oneOf(['declared', 'impact', 'stated']);

/** Where a team's own words for updates live, beside its plan. */
export const TEMPLATES_PATH = '.github/outage-plan/templates';

export const audience = section({
  title: reads(text(60)).prefault('').describe('What people call it. Left out: its name.'),
  channels: list(CHANNEL)
    .prefault([])
    .describe('Where it hears. An audience without a channel does not exist.'),
  bridge: unset(BRIDGE).describe('The bridge that its updates name.'),
  'when-due': reads(WHEN_DUE)
    .prefault('remind')
    .describe(
      '`post`: publish what is new, never without news; `remind`: the Communication Lead; `nothing`.',
    ),
  'first-within': unset(orNone(DURATION)).describe('How soon after the declaration it hears first.'),
  'approved-by': unset(orNone(ROLE)).describe('The role that approves each text before it leaves.'),
  'approve-within': reads(DURATION)
    .prefault('5m')
    .describe('Unanswered for this long, the Communication Lead may send alone, on record.'),
  template: unset(TEMPLATE).describe(
    'The template of its updates. Left out: the one with the name of the audience.',
  ),
  climb: climb.nullable().default(null).describe('Who else hears when its update is late.'),
  deadlines: table(DEADLINE, reads(SPAN), 'deadlines, each with a length of time like 24h or 1mo')
    .prefault({})
    .describe('Reports owed to a regulator, each within its time.'),
  'deadlines-from': reads(FROM)
    .prefault('declared')
    .describe(
      'Where deadlines count from: when it was `declared`, the first `impact`, or as `stated` in the room.',
    ),
  'in-public-rooms': reads(YES_NO)
    .prefault('false')
    .describe('Its texts may be written in a room that everybody can read.'),
  length: reads(count(40, 20000))
    .prefault('600')
    .describe('The number of characters above which a text is too long.'),
});

export const audiences = table(AUDIENCE, audience);
