import { recordSaid } from '../changes/said.ts';
import { command, many } from '../grammar/define.ts';

export const start = command({
  name: 'start',
  group: 'record',
  does: 'Says that a change is being made; without its number it opens one',
  usage: [
    '/start C1',
    '/start C1 C2',
    '/start C1 at: 10:24',
    '/start what you are doing undo: how to go back',
  ],
  takes: { rows: many('change') },
  details: { at: 'recent', risk: 'word', undo: 'line', ref: 'word' },
  text: 'may',
  examples: {
    right: [
      '/start restart the payment pods',
      '/start at: 10:24 raise the timeout',
      '/start drain edge 2 risk: low undo: put it back into the pool',
    ],
    wrong: ['/start', '/start C9999'],
  },
  decide({ args: { rows }, details: { at, ...terms }, text }, scene) {
    return recordSaid('started', rows, { text, of: at, terms }, scene);
  },
});
