import { recordSaid } from '../changes/said.ts';
import { command, many } from '../grammar/define.ts';

export const undone = command({
  name: 'undone',
  group: 'record',
  does: 'Says that a change was taken back',
  usage: ['/undone C1 what came of it', '/undone C1 at: 10:09', '/undone what came of it'],
  takes: { rows: many('change') },
  details: { at: 'recent' },
  text: 'may',
  examples: {
    right: ['/undone the old timeout is back', '/undone at: 10:09 the old timeout is back'],
    wrong: ['/undone', '/undone C9999'],
  },
  decide({ args: { rows }, details: { at }, text }, scene) {
    return recordSaid('undone', rows, { text, of: at }, scene);
  },
});
