import type { Act } from './acts.ts';
import { oneOf, type Chance } from './chance.ts';
import type { Told } from './named.ts';

/** The number of a case that nobody else opens. */
const caseOf = (n: number): string => `812340${10 + n}`;

/** What somebody says of partners. */
export const toPartners = (by: string, n: number, chance: Chance): Act =>
  oneOf<() => Act>(
    [
      () => ({ by, say: `/vendor citrix ${caseOf(n)} part ${n} is down` }),
      () => ({ by, say: `/vendor akamai ${caseOf(n)} part ${n} is slow` }),
      () => ({ by, say: `/vendor V${1 + chance(2)} answered about part ${n}` }),
      () => ({ by, say: `/vendor V${1 + chance(2)} closed for part ${n}` }),
      () => ({ by, say: `/vendor V1 reopened for part ${n}` }),
      () => ({ by, say: '/vendor citrix packet' }),
      () => ({ by, say: `/task network look at part ${n}` }),
      () => ({ by, say: `/done T${1 + chance(2)} part ${n} is well` }),
      () => ({ by: 'cyd', say: `On it, part ${n}.` }),
    ],
    chance,
  )();

const called: Act = { by: 'ann', say: `/vendor citrix ${caseOf(0)} payments fail` };
const asked: Act = { by: 'ann', say: '/task network look at the edge' };
const sev1: Act = { by: 'bea', say: '/sev 1' };
/** Ten minutes after the declaration, which is when clocks of ten minutes have nearly run out. */
const LATE = { tells: true, jumps: 5, jump: [70, 600], sweeps: 6 } as const;

/** The small stories of partners. */
export const PARTNERS: Readonly<Record<string, Told>> = {
  'two cases in one moment': {
    ...{ tells: true, stale: 3, kills: 1 },
    script: [called, { by: 'bea', say: `/vendor citrix ${caseOf(1)} logins fail`, dt: 0 }],
  },
  'a case without a clock, cut off': {
    ...{ tells: true, kills: 2, jumps: 3, jump: [25, 70] },
    script: [{ by: 'ann', say: `/vendor akamai ${caseOf(0)} pages are slow` }],
  },
  'a clock that breaks, two replicas': { ...LATE, script: [called] },
  'a clock that breaks, cut off': { ...LATE, kills: 2, stale: 2, script: [called] },
  'answered while its clock breaks': {
    ...{ ...LATE, stale: 2 },
    script: [called, { by: 'bea', say: '/vendor V1 answered', dt: 655 }],
  },
  'a vendor that nobody calls': { ...LATE, kills: 1, script: [sev1] },
  'a team that is asked, two replicas': { ...LATE, script: [asked] },
  'a team that is asked, cut off': { ...LATE, kills: 2, stale: 2, script: [asked] },
  'a team that answers in plain words': {
    ...{ ...LATE, stale: 2 },
    script: [
      asked,
      { by: 'cyd', say: 'Looking.', dt: 15 },
      { by: 'cyd', say: '/done T1 it is the edge', dt: 15 },
    ],
  },
};
