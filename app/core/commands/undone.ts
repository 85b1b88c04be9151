import { changesOpen } from '../changes/change.ts';
import { record, recordFitting } from '../changes/deeds.ts';
import { command, may, refuse } from '../grammar/define.ts';

export const undone = command({
  name: 'undone',
  group: 'record',
  does: 'Says that a change was taken back',
  usage: ['/undone C1 what came of it', '/undone C1 at: 10:09', '/undone what came of it'],
  takes: { row: may('change') },
  details: { at: 'recent' },
  text: 'may',
  examples: {
    right: ['/undone the old timeout is back', '/undone at: 10:09 the old timeout is back'],
    wrong: ['/undone', '/undone C9999'],
  },
  decide({ args: { row }, details: { at }, text }, scene) {
    if (row !== undefined) return record('undone', row, { text, of: at }, scene);
    if (/^c\d+$/i.test(text))
      return refuse({ code: 'no such row', row: text.toUpperCase(), open: changesOpen(scene.incident) });
    return recordFitting('undone', { text, of: at }, scene);
  },
});
