import { changesOpen } from '../changes/change.ts';
import { takeBack } from '../changes/yes-or-no.ts';
import { command, must, record, refuse } from '../grammar/define.ts';
import type { Incident } from '../incident/fold.ts';
import { samePerson } from '../incident/words.ts';
import { rowsOf } from '../partners/said.ts';

export const withdraw = command({
  name: 'withdraw',
  group: 'record',
  does: 'Takes back a row that you opened',
  usage: ['/withdraw T2 why', '/withdraw C1 why'],
  takes: { row: must('row') },
  text: 'may',
  examples: {
    right: ['/withdraw T2 somebody else has it'],
    wrong: ['/withdraw', '/withdraw T9999', '/withdraw C9999'],
  },
  decide({ args, text }, scene) {
    const { by, incident } = scene;
    const { letter, number } = args.row;
    if (letter === 'C') return takeBack(number, text, scene);
    const row = `${letter}${number}`;
    const task = letter === 'T' ? incident.tasks.open.find((one) => one.number === number) : undefined;
    const offer = letter === 'U' ? incident.updates.open.find((one) => one.number === number) : undefined;
    const called = letter === 'V' ? incident.vendors.cases.find((one) => one.number === number) : undefined;
    if (!task && !offer && !called) return refuse({ code: 'no such row', row, open: rowsOpen(incident) });
    const whose = task
      ? [task.givenBy, ...task.who]
      : called
        ? [called.by]
        : [offer!.by, incident.roles.holders['comms']];
    const mine = [...whose, incident.roles.holders['lead']].some((one) => one && samePerson(one, by));
    if (!mine)
      return refuse({
        code: 'not that',
        what: `${row} is for who gave it, who has it, or the Incident Lead to take back.`,
        right: `/note ${row} what you think`,
      });
    return record({ type: 'row_withdrawn', row, ...(text && { why: text }) });
  },
});

const rowsOpen = ({ tasks, updates, changes, vendors }: Incident): string[] => [
  ...changesOpen({ changes }),
  ...tasks.open.map(({ number }) => `T${number}`),
  ...updates.open.map(({ number }) => `U${number}`),
  ...rowsOf(vendors.cases),
];
