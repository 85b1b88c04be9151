import { command, may, record, refuse } from '../grammar/define.ts';

export const reject = command({
  name: 'reject',
  group: 'approve',
  does: 'Says no to what waits, and why',
  usage: ['/reject U1 why'],
  takes: { row: may('row') },
  text: 'must',
  examples: {
    right: ['/reject U1 too early to say'],
    wrong: ['/reject', '/reject U1', '/reject U9999 because'],
  },
  decide({ args: { row }, text }, { incident }) {
    const { open } = incident.updates;
    const offer = row
      ? open.find((one) => row.letter === 'U' && one.number === row.number)
      : open.length === 1
        ? open[0]
        : undefined;
    if (offer) return record({ type: 'update_rejected', number: offer.number, why: text });
    const rows = open.map(({ number }) => `U${number}`);
    if (row) return refuse({ code: 'no such row', row: `${row.letter}${row.number}`, open: rows });
    return rows.length > 1
      ? refuse({ code: 'which row', open: rows, right: `/reject ${rows[0]} why` })
      : refuse({ code: 'nothing open', what: 'offer', right: '/update technical how it stands' });
  },
});
