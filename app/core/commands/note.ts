import { command, may, record } from '../grammar/define.ts';

export const note = command({
  name: 'note',
  group: 'record',
  does: 'Writes a line into the timeline',
  usage: ['/note what you saw', '/note at: 09:30 what you saw then', '/note T2 how it goes'],
  takes: { row: may('knownRow') },
  details: { at: 'past' },
  text: 'must',
  examples: {
    right: [
      '/note error rate falls',
      '/note at: 09:30 first failed payments',
      '/note at 09:38 first alarm',
      '/note T2 halfway',
    ],
    wrong: ['/note', '/note at: 14:30 CST first alarm'],
  },
  decide({ args, details, text }) {
    return record({
      type: 'noted',
      text,
      ...(details.at !== undefined && { of: details.at }),
      ...(args.row && { row: `${args.row.letter}${args.row.number}` }),
    });
  },
});
