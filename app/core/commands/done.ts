import { changesOpen } from '../changes/change.ts';
import { fitting, record as recordChange } from '../changes/deeds.ts';
import { command, may, record, refuse } from '../grammar/define.ts';
import { samePerson } from '../incident/words.ts';

export const done = command({
  name: 'done',
  group: 'record',
  does: 'Finishes a task or a change, or records something already done',
  usage: ['/done T2 what came out', '/done C1 what came of it', '/done what was done', '/done T2 at: 09:50'],
  takes: { row: may('row') },
  details: { at: 'recent' },
  text: 'may',
  examples: {
    right: [
      '/done T2 chain is incomplete on edge 2',
      '/done restarted the gateway',
      '/done T2',
      '/done T2 at: 09:50 it was the chain',
    ],
    wrong: ['/done', '/done C9999'],
  },
  decide({ args, details, text }, scene) {
    const { by, incident } = scene;
    const { open, last } = incident.tasks;
    const of = details.at === undefined ? {} : { of: details.at };
    const said = { ...(text && { text }), ...of };
    if (args.row) {
      const { letter, number } = args.row;
      if (letter === 'C') return recordChange('done', number, { text, of: details.at }, scene);
      if (letter !== 'T' || number > last || number < 1)
        return refuse({
          code: 'no such row',
          row: `${letter}${number}`,
          open: [...changesOpen(incident), ...open.map((one) => `T${one.number}`)],
        });
      return record({ type: 'task_done', number, ...said });
    }
    const mine = open.filter(({ who, givenBy }) =>
      who.length > 0 ? who.some((one) => samePerson(one, by)) : samePerson(givenBy, by),
    );
    const changes = fitting('done', scene, true);
    if (mine.length + changes.length === 1)
      return changes[0]
        ? recordChange('done', changes[0].number, { text, of: details.at }, scene)
        : record({ type: 'task_done', number: mine[0]!.number, ...said });
    // A fact is never refused: without one row that it fits, it stands for itself.
    if (text) return record({ type: 'work_recorded', text, ...of });
    const rows = [...changes.map(({ number }) => `C${number}`), ...mine.map(({ number }) => `T${number}`)];
    if (rows.length > 1) return refuse({ code: 'which row', open: rows, right: `/done ${rows[0]}` });
    return refuse({ code: 'nothing open', what: 'task', right: '/done what was done' });
  },
});
