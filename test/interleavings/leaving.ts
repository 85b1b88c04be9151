import type { Act } from './acts.ts';
import { oneOf, type Chance } from './chance.ts';
import type { Told } from './named.ts';

/** What somebody says that leaves GitHub, or lets it leave. */
export const toOthers = (by: string, n: number, chance: Chance): Act =>
  oneOf<() => Act>(
    [
      () => ({ by, say: `/update leadership part ${n} is down` }),
      () => ({ by, say: `/update technical part ${n} is looked at` }),
      () => ({ by, say: `/update public part ${n} does not work` }),
      () => ({ by, say: `/approve U${1 + chance(3)}` }),
      () => ({ by, say: `/approve U${1 + chance(3)} again` }),
      () => ({ by, say: `/next leadership 45m part ${n} takes longer` }),
      () => ({ by, say: `/reject U${1 + chance(3)} part ${n} is not clear` }),
      () => ({ by, say: `/note part ${n} is odd` }),
    ],
    chance,
  )();

const leadership = (by: string, what: string): Act => ({ by, say: `/update leadership ${what}` });
const offer: Act = { by: 'ann', say: '/update public card payments fail' };
const yes = (by: string, dt = 15): Act => ({ by, say: '/approve U1', dt });
const CUT = { tells: true, kills: 1, jumps: 3, jump: [25, 70] } as const;
const NEWS: Act = { by: 'bea', say: '/note edge 2 was restarted' };
/** The technical update is published a minute before its time: ten minutes after the declaration. */
const DUE = { tells: true, aged: 530, jumps: 3, sweeps: 6 } as const;

/** The record of the first is there, and has been for a while, when the next leaves. */
const LATER = { tells: true, jumps: 6, jump: [15, 25, 70], stale: 3, sweeps: 8 } as const;
const AGAIN = [
  leadership('ann', 'it is down'),
  { ...leadership('bea', 'we look for it'), dt: 100, later: true },
] as const;

const prose = (n: number): Act => ({ by: 'dan', say: `Let me see, ${n}.`, dt: 0 });

/** The small stories of words that leave GitHub. */
export const LEAVING: Readonly<Record<string, Told>> = {
  'update, two replicas': { tells: true, script: [leadership('ann', 'checkout is down')] },
  'update, cut off while it leaves': { ...CUT, script: [leadership('ann', 'checkout is down')] },
  'update, many cut off': {
    ...{ ...CUT, kills: 3, stale: 3, sweeps: 6, replicas: 3 },
    script: [leadership('ann', 'checkout is down'), leadership('bea', 'checkout comes back')],
  },
  'update, a sleeper wakes': {
    ...{ tells: true, jumps: 5, jump: [45, 70], sweeps: 8, replicas: 3 },
    script: [leadership('ann', 'checkout is down')],
  },
  'update, not taken at first': { ...CUT, faults: 3, sweeps: 8, script: [leadership('ann', 'it is down')] },
  'update, the card deleted': {
    ...{ ...CUT, sweeps: 6 },
    script: [leadership('ann', 'it is down'), { by: 'bea', deleteCard: true, dt: 15 }],
  },
  'update, no card yet': { ...CUT, card: false, script: [leadership('ann', 'checkout is down')] },
  'offered and approved': { tells: true, script: [offer, yes('bea')], stale: 2 },
  'approved by two': { tells: true, script: [offer, yes('bea'), yes('cyd', 0)], stale: 2 },
  'approved by another while it leaves': {
    ...{ tells: true, jumps: 4, jump: [4, 12], sweeps: 5 },
    script: [offer, yes('bea', 5), yes('cyd', 5)],
  },
  'approved, cut off': { ...CUT, kills: 2, script: [offer, yes('bea'), yes('cyd')] },
  'approved and sent again': {
    ...{ ...CUT, kills: 2, faults: 2, sweeps: 6 },
    script: [offer, yes('bea'), { by: 'cyd', say: '/approve U1 again', dt: 100 }],
  },
  'offered anew while somebody approves': {
    ...{ tells: true, stale: 2, sweeps: 5 },
    script: [offer, { by: 'cyd', say: '/update public all payments fail' }, yes('bea', 0)],
  },
  'the next update moved': {
    ...CUT,
    script: [
      leadership('ann', 'checkout is down'),
      { by: 'bea', say: '/next leadership 45m we wait for the vendor' },
    ],
  },
  'update due at the same second': { ...DUE, jump: [10], script: [NEWS] },
  'update due, cut off': { ...DUE, jump: [10, 70], kills: 2, script: [NEWS] },
  'update due, stale': { ...DUE, jump: [10, 25], stale: 4, kills: 1, script: [NEWS] },
  'update after update': {
    ...LATER,
    script: [...AGAIN, { ...leadership('cyd', 'it works again'), dt: 100, later: true }],
  },
  'two updates at once, after one': {
    ...LATER,
    script: [...AGAIN, { ...leadership('cyd', 'we see it'), dt: 0 }],
  },
  'two updates at once, after one, many cut off': {
    ...{ ...LATER, kills: 3, replicas: 3, stale: 6, faults: 1 },
    script: [...AGAIN, { ...leadership('cyd', 'we see it'), dt: 0 }],
  },
  'update after update, sleepers wake': {
    ...{ ...LATER, jumps: 9, jump: [15, 45, 70], replicas: 3, stale: 4 },
    script: [...AGAIN, { ...leadership('cyd', 'we see it'), dt: 30 }],
  },
  'update after update, not taken at first': { ...LATER, faults: 4, script: AGAIN },
  // With two, who deletes the record before the card tells of it deletes all that is known of it.
  'update after update, the record deleted': {
    ...{ ...LATER, replicas: 1 },
    script: [...AGAIN, prose(1), prose(2), prose(3), { by: 'cyd', deleteRecord: true, dt: 1 }],
  },
  'three updates at once, after one, the card deleted': {
    ...{ ...LATER, jumps: 2, replicas: 3 },
    script: [
      ...AGAIN,
      { ...leadership('cyd', 'we see it'), dt: 0 },
      { ...leadership('dan', 'we try it'), dt: 0 },
      { by: 'cyd', deleteCard: true, dt: 100, later: true },
    ],
  },
  'the next update moved, after an update': {
    ...{ ...LATER, kills: 1 },
    script: [...AGAIN, { by: 'cyd', say: '/next leadership 45m we wait', dt: 0 }],
  },
  'over, and everybody told': {
    ...{ ...CUT, sweeps: 6 },
    script: [leadership('ann', 'checkout is down'), { by: 'bea', say: '/resolve it works again', dt: 15 }],
  },
};
