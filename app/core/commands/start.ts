import { fitting, record, recordNew, whichOf } from '../changes/deeds.ts';
import { command, may, refuse } from '../grammar/define.ts';
import { changesOpen } from '../changes/change.ts';

export const start = command({
  name: 'start',
  group: 'record',
  does: 'Says that a change is being made; without its number it opens one',
  usage: ['/start C1', '/start C1 at: 10:24', '/start what you are doing'],
  takes: { row: may('change') },
  details: { at: 'recent' },
  text: 'may',
  examples: {
    right: ['/start restart the payment pods', '/start at: 10:24 raise the timeout'],
    wrong: ['/start', '/start C9999'],
  },
  decide({ args: { row }, details: { at }, text }, scene) {
    if (row !== undefined) return record('started', row, { text, of: at }, scene);
    if (/^c\d+$/i.test(text))
      return refuse({ code: 'no such row', row: text.toUpperCase(), open: changesOpen(scene.incident) });
    if (text) return recordNew('started', { text, of: at }, scene);
    const rows = fitting('started', scene);
    return rows.length === 1
      ? record('started', rows[0]!.number, { text, of: at }, scene)
      : whichOf('started', rows);
  },
});
