import { changesOpen } from '../changes/change.ts';
import { fitting, record as recordChange, recordNew, type Said } from '../changes/deeds.ts';
import { noSuchRow } from '../changes/no-such-row.ts';
import { asksForYes } from '../changes/propose.ts';
import { command, many, may, record, refuse, together, type Answer } from '../grammar/define.ts';
import { distinct } from '../grammar/named.ts';
import type { RowId, Scene } from '../grammar/scene.ts';
import { samePerson } from '../incident/words.ts';

export const done = command({
  name: 'done',
  group: 'record',
  does: 'Finishes a task or a change, or records something already done',
  usage: [
    '/done T2 what came out',
    '/done C1 what came of it',
    '/done C1 C2',
    '/done what was done',
    '/done T2 at: 09:50',
  ],
  takes: { row: may('row'), more: many('knownRow') },
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
  decide({ args: { row, more }, details, text }, scene) {
    const { by, incident } = scene;
    const { open } = incident.tasks;
    const stray = noSuchRow(text, incident);
    if (stray) return stray;
    const said = { text, of: details.at };
    const when = details.at === undefined ? {} : { of: details.at };
    if (row) return together(distinct([row, ...more]).map((one) => finished(one, said, scene)));
    const mine = open.filter(({ who, givenBy }) =>
      who.length > 0 ? who.some((one) => samePerson(one, by)) : samePerson(givenBy, by),
    );
    const rows: RowId[] = [
      ...fitting('done', scene).map(({ number }) => ({ letter: 'C', number }) as const),
      ...mine.map(({ number }) => ({ letter: 'T', number }) as const),
    ];
    if (rows.length === 1) return finished(rows[0]!, said, scene);
    // A fact is never refused: without one row that it fits, it stands for itself, on the ledger where a yes is asked for.
    if (text)
      return asksForYes(scene)
        ? recordNew('done', said, scene)
        : record({ type: 'work_recorded', text, ...when });
    const names = rows.map(({ letter, number }) => `${letter}${number}`);
    return names.length > 1
      ? refuse({ code: 'which row', open: names, right: `/done ${names[0]}` })
      : refuse({ code: 'nothing open', what: 'task', right: '/done what was done' });
  },
});

/** A row that came to its end; a task that was taken back, too. */
function finished({ letter, number }: RowId, { text, of }: Said, scene: Scene): Answer {
  if (letter === 'C') return recordChange('done', number, { text, of }, scene);
  const { tasks, changes } = scene.incident;
  if (letter !== 'T' || number > tasks.last || number < 1)
    return refuse({
      code: 'no such row',
      row: `${letter}${number}`,
      open: [...changesOpen({ changes }), ...tasks.open.map((one) => `T${one.number}`)],
    });
  return record({ type: 'task_done', number, ...(text && { text }), ...(of !== undefined && { of }) });
}
