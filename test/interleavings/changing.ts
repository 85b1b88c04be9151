import type { Act } from './acts.ts';
import { oneOf, type Chance } from './chance.ts';
import type { Told } from './named.ts';

/** What somebody says of changes, chosen by a seed. */
export const ofChanges = (by: string, n: number, chance: Chance): Act => {
  const row = `C${1 + chance(3)}`;
  return oneOf<() => Act>(
    [
      () => ({ by, say: `/change replace part ${n} undo: part ${n} of old` }),
      () => ({ by, say: `/change replace part ${n}` }),
      () => ({ by, say: `/start restart part ${n}` }),
      () => ({ by, say: `/change ${row} replace all of part ${n}` }),
      () => ({ by, say: `/approve ${row}` }),
      () => ({ by, say: `/approve ${row} after the fact` }),
      () => ({ by, say: `/start ${row}` }),
      () => ({ by, say: `/done ${row} part ${n} works` }),
      () => ({ by, say: `/failed ${row} part ${n} does not` }),
      () => ({ by, say: `/undone ${row}` }),
      () => ({ by, say: `/withdraw ${row} part ${n} is another's` }),
    ],
    chance,
  )();
};

const change = (by: string, what: string, dt = 1): Act => ({ by, say: `/change ${what}`, dt });
const yes = (by: string, dt = 15): Act => ({ by, say: '/approve C1', dt });
const LEDGER = { changes: true, jumps: 3, jump: [25, 70], sweeps: 6 } as const;

/** The small stories of the ledger. */
export const CHANGING: Readonly<Record<string, Told>> = {
  'change, two replicas': { ...LEDGER, script: [change('bea', 'replace it')] },
  'change, cut off while it is asked for': { ...LEDGER, kills: 2, script: [change('bea', 'replace it')] },
  'two changes in one moment': {
    ...{ ...LEDGER, stale: 2 },
    script: [change('bea', 'replace it'), change('cyd', 'restart it', 0), yes('ann')],
  },
  'approved while it is reworded': {
    ...{ ...LEDGER, stale: 2 },
    script: [change('bea', 'replace it'), change('bea', 'C1 replace both', 15), yes('ann', 0)],
  },
  'started before the yes was read': {
    ...{ ...LEDGER, kills: 1 },
    script: [change('bea', 'replace it'), yes('ann'), { by: 'bea', say: '/start C1', dt: 0 }],
  },
  'a fact told by two': {
    ...{ ...LEDGER, stale: 2 },
    script: [
      { by: 'bea', say: '/start restart it' },
      { by: 'bea', say: '/done C1 it works', dt: 15 },
      { by: 'cyd', say: '/done C1 it does', dt: 0 },
    ],
  },
  'a second one runs': {
    ...{ ...LEDGER, kills: 2 },
    script: [
      { by: 'bea', say: '/start restart it' },
      { by: 'cyd', say: '/start replace it', dt: 15 },
    ],
  },
  'changed, and the card deleted': {
    ...{ ...LEDGER, kills: 1 },
    script: [change('bea', 'replace it'), yes('ann'), { by: 'cyd', deleteCard: true, dt: 15 }],
  },
};
