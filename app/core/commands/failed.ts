import { recordSaid } from '../changes/said.ts';
import { command, many } from '../grammar/define.ts';

export const failed = command({
  name: 'failed',
  group: 'record',
  does: 'Says that a change had no success',
  usage: ['/failed C1 what came of it', '/failed C1 at: 10:09', '/failed what came of it'],
  takes: { rows: many('change') },
  details: { at: 'recent' },
  text: 'may',
  examples: {
    right: ['/failed the pods do not come up', '/failed at: 10:09 the pods do not come up'],
    wrong: ['/failed', '/failed C9999'],
  },
  decide({ args: { rows }, details: { at }, text }, scene) {
    return recordSaid('failed', rows, { text, of: at }, scene);
  },
});
