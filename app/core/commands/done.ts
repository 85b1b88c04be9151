import { command, may, record, refuse } from '../grammar/define.ts';
import type { Person } from '../incident/words.ts';

const same = (one: Person, other: Person): boolean => one.login.toLowerCase() === other.login.toLowerCase();

export const done = command({
  name: 'done',
  group: 'record',
  does: 'Finishes a task, or records something already done',
  usage: ['/done T2 what came out', '/done what was done'],
  takes: { row: may('row') },
  details: { at: 'past' },
  text: 'may',
  examples: { right: ['/done T2 chain is incomplete on edge 2', '/done restarted the gateway', '/done T2'], wrong: ['/done'] },
  decide({ args, details, text }, { by, incident }) {
    const { open, last } = incident.tasks;
    const ids = open.map(({ number }) => `T${number}`);
    if (args.row) {
      const { letter, number } = args.row;
      if (letter !== 'T' || number > last || number < 1) return refuse({ code: 'no such row', row: `${letter}${number}`, open: ids });
      return record({ type: 'task_done', number, ...(text && { text }) });
    }
    const mine = open.filter(({ who, givenBy }) => (who.length > 0 ? who.some((one) => same(one, by)) : same(givenBy, by)));
    if (mine.length === 1) return record({ type: 'task_done', number: mine[0]!.number, ...(text && { text }) });
    // A fact is never refused: without one row that it fits, it stands for itself.
    if (text) return record({ type: 'work_recorded', text, ...(details.at !== undefined && { of: details.at }) });
    if (mine.length > 1)
      return refuse({ code: 'which row', open: mine.map(({ number }) => `T${number}`), right: `/done T${mine[0]!.number}` });
    return refuse({ code: 'nothing open', what: 'task', right: '/done what was done' });
  },
});
