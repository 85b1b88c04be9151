import { command, may, record, refuse } from '../grammar/define.ts';
import { samePerson } from '../incident/words.ts';

export const done = command({
  name: 'done',
  group: 'record',
  does: 'Finishes a task, or records something already done',
  usage: ['/done T2 what came out', '/done what was done', '/done T2 at: 09:50'],
  takes: { row: may('row') },
  details: { at: 'past' },
  text: 'may',
  examples: {
    right: [
      '/done T2 chain is incomplete on edge 2',
      '/done restarted the gateway',
      '/done T2',
      '/done T2 at: 09:50 it was the chain',
    ],
    wrong: ['/done'],
  },
  decide({ args, details, text }, { by, incident }) {
    const { open, last } = incident.tasks;
    const of = details.at === undefined ? {} : { of: details.at };
    const said = { ...(text && { text }), ...of };
    if (args.row) {
      const { letter, number } = args.row;
      if (letter !== 'T' || number > last || number < 1)
        return refuse({
          code: 'no such row',
          row: `${letter}${number}`,
          open: open.map((one) => `T${one.number}`),
        });
      return record({ type: 'task_done', number, ...said });
    }
    const mine = open.filter(({ who, givenBy }) =>
      who.length > 0 ? who.some((one) => samePerson(one, by)) : samePerson(givenBy, by),
    );
    if (mine.length === 1) return record({ type: 'task_done', number: mine[0]!.number, ...said });
    // A fact is never refused: without one row that it fits, it stands for itself.
    if (text) return record({ type: 'work_recorded', text, ...of });
    if (mine.length > 1)
      return refuse({
        code: 'which row',
        open: mine.map(({ number }) => `T${number}`),
        right: `/done T${mine[0]!.number}`,
      });
    return refuse({ code: 'nothing open', what: 'task', right: '/done what was done' });
  },
});
