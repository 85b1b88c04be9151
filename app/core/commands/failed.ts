import { changesOpen } from '../changes/change.ts';
import { record, recordFitting } from '../changes/deeds.ts';
import { command, may, refuse } from '../grammar/define.ts';

export const failed = command({
  name: 'failed',
  group: 'record',
  does: 'Says that a change had no success',
  usage: ['/failed C1 what came of it', '/failed C1 at: 10:09', '/failed what came of it'],
  takes: { row: may('change') },
  details: { at: 'recent' },
  text: 'may',
  examples: {
    right: ['/failed the pods do not come up', '/failed at: 10:09 the pods do not come up'],
    wrong: ['/failed', '/failed C9999'],
  },
  decide({ args: { row }, details: { at }, text }, scene) {
    if (row !== undefined) return record('failed', row, { text, of: at }, scene);
    if (/^c\d+$/i.test(text))
      return refuse({ code: 'no such row', row: text.toUpperCase(), open: changesOpen(scene.incident) });
    return recordFitting('failed', { text, of: at }, scene);
  },
});
