import { PERMISSIONS } from '../incident/words.ts';
import { DURATION } from './kinds/durations.ts';
import { oneOf, orNone, reads, unset } from './kinds/kind.ts';
import { SEVERITY } from './kinds/names.ts';
import { YES_NO } from './kinds/numbers.ts';
import { text } from './kinds/texts.ts';
import { list, section, table } from './section.ts';

const STRICTNESS = oneOf(['off', 'warn', 'block']);
const check = reads(STRICTNESS).prefault('warn');

/** How words are checked before they leave. Secrets always block. */
export const words = section({
  'too-long': check.describe('Longer than the `length` of its audience.'),
  'no-next-time': check.describe('Does not say when the next update comes.'),
  'host-names': check.describe('Names of machines, in a public text.'),
  addresses: check.describe('Network and mail addresses, in a public text.'),
  names: check.describe('Names of people, in a public text.'),
});

const [, ...GRANTED] = PERMISSIONS;

export const commands = section({
  allow: unset(oneOf(GRANTED)).describe(
    'The permission on GitHub that commands need. Left out: triage in a public repository, else read to record and triage to steer.',
  ),
  prefix: reads(oneOf(['optional', 'required']))
    .prefault('optional')
    .describe('`required`: only `/allclear <command>` is a command.'),
});

/** What the app says unasked, and when. */
export const reminders = section({
  before: reads(DURATION).prefault('5m').describe('How long before an update is due its holder is reminded.'),
  'lead-after': reads(DURATION)
    .prefault('5m')
    .describe('How late an update is when the Incident Lead hears.'),
  'empty-role-at': list(DURATION)
    .prefault(['5m', '10m', '20m'])
    .describe('When a needed role that nobody holds is asked for again. Then it is only on the card.'),
  'handover-after': reads(orNone(DURATION))
    .prefault('4h')
    .describe('How long somebody leads before they are asked, once, whether to hand over.'),
  'severity-within': reads(orNone(DURATION))
    .prefault('10m')
    .describe('When an unsaid severity is asked for once more.'),
  'mention-every': reads(DURATION)
    .prefault('5m')
    .describe('The time between two mentions of one person, at least.'),
  'closing-waits': reads(DURATION)
    .prefault('5m')
    .describe('How long outgoing words wait after a closing by hand.'),
});

export const quiet = table(
  SEVERITY,
  reads(orNone(DURATION)),
  'severities, each with a length of time like 60m',
);

export const publicRooms = section({
  speak: reads(YES_NO)
    .prefault('false')
    .describe('The app writes comments there, not only the card and labels.'),
  post: reads(YES_NO).prefault('false').describe('Updates may be published there without a person.'),
  'phone-numbers': reads(YES_NO)
    .prefault('false')
    .describe('Phone numbers and ways into a bridge may be shown there.'),
});

export const environment = table(text(60, 'fact'), reads(text(300)), 'facts, each as name: value');
