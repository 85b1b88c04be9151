import { yesToNone } from '../changes/no-such-row.ts';
import { nothingWaits, sayNo, waitingFor } from '../changes/yes-or-no.ts';
import { command, may, record, refuse } from '../grammar/define.ts';

export const reject = command({
  name: 'reject',
  group: ({ args: { row } }, { incident }) =>
    row ? (row.letter === 'C' ? 'steer' : 'approve') : incident.updates.open.length > 0 ? 'approve' : 'steer',
  may: 'approve; steer for changes',
  does: 'Says no to what waits, and why',
  usage: ['/reject U1 why', '/reject C1 why'],
  takes: { row: may('row') },
  text: 'must',
  examples: {
    right: ['/reject U1 too early to say', '/reject C1 not while the backup runs'],
    wrong: ['/reject', '/reject U1', '/reject U9999 because', '/reject C9999 because'],
  },
  decide({ args: { row }, text }, scene) {
    const { open } = scene.incident.updates;
    const stray = row ? undefined : yesToNone(text, scene.incident);
    if (stray) return stray;
    const changes = row ? [] : waitingFor(scene.by, false, scene);
    if (row?.letter === 'C') return sayNo(row.number, text, scene);
    if (changes.length === 1 && open.length === 0) return sayNo(changes[0]!.number, text, scene);
    const offer = row
      ? open.find((one) => row.letter === 'U' && one.number === row.number)
      : open.length === 1 && changes.length === 0
        ? open[0]
        : undefined;
    if (offer) return record({ type: 'update_rejected', number: offer.number, why: text });
    const rows = [...changes.map(({ number }) => `C${number}`), ...open.map(({ number }) => `U${number}`)];
    if (row) return refuse({ code: 'no such row', row: `${row.letter}${row.number}`, open: rows });
    return rows.length > 1
      ? refuse({ code: 'which row', open: rows, right: `/reject ${rows[0]} why` })
      : nothingWaits([], 'no');
  },
});
