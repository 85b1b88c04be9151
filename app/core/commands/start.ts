import { fitting, record, recordNew, whichOf } from '../changes/deeds.ts';
import { command, may, refuse } from '../grammar/define.ts';
import { changesOpen } from '../changes/change.ts';
import type { Terms } from '../changes/propose.ts';

export const start = command({
  name: 'start',
  group: 'record',
  does: 'Says that a change is being made; without its number it opens one',
  usage: ['/start C1', '/start C1 at: 10:24', '/start what you are doing undo: how to go back'],
  takes: { row: may('change') },
  details: { at: 'past', risk: 'word', undo: 'line', ref: 'word' },
  text: 'may',
  examples: {
    right: [
      '/start restart the payment pods',
      '/start at: 10:24 raise the timeout',
      '/start drain edge 2 risk: low undo: put it back into the pool',
    ],
    wrong: ['/start', '/start C9999'],
  },
  decide({ args: { row }, details: { at, ...terms }, text }, scene) {
    const said = { text: withTerms(text, terms), of: at };
    if (row !== undefined) return record('started', row, said, scene);
    if (/^c\d+$/i.test(text))
      return refuse({ code: 'no such row', row: text.toUpperCase(), open: changesOpen(scene.incident) });
    if (text) return recordNew('started', { text, of: at, terms }, scene);
    const rows = fitting('started', scene);
    return rows.length === 1 ? record('started', rows[0]!.number, said, scene) : whichOf('started', rows);
  },
});

/** A row that is there keeps the words that were approved; others are said with its start, and are not lost. */
const withTerms = (text: string, terms: Terms): string =>
  [text, ...Object.entries(terms).map(([name, value]) => `${name}: ${value}`)].filter(Boolean).join(' ');
