import { recordSaid } from '../changes/deeds.ts';
import { command, many } from '../grammar/define.ts';

export const start = command({
  name: 'start',
  group: 'record',
  does: 'Says that a change is being made; without its number it opens one',
  usage: ['/start C1', '/start C1 C2', '/start C1 at: 10:24', '/start what you are doing'],
  takes: { rows: many('change') },
  details: { at: 'past' },
  text: 'may',
  examples: {
    right: ['/start restart the payment pods', '/start at: 10:24 raise the timeout'],
    wrong: ['/start', '/start C9999'],
  },
  decide({ args: { rows }, details: { at }, text }, scene) {
    return recordSaid('started', rows, { text, of: at }, scene);
  },
});
