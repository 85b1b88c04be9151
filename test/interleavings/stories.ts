import type { Act } from './acts.ts';
import { chanceOf, oneOf, type Chance } from './chance.ts';
import { ofChanges } from './changing.ts';
import { toOthers } from './leaving.ts';
import { toPartners } from './partners.ts';
import type { Terms } from './value.ts';

/** What people do, under which circumstances, and how much may go wrong meanwhile. */
export interface Story {
  readonly name: string;
  readonly script: readonly Act[];
  readonly terms: Terms;
  /** Labels that the issue is opened with. */
  readonly labels: readonly string[];
  readonly replicas: number;
  readonly accounts: 1 | 2;
  /** The room has its card already. */
  readonly card: boolean;
  /** Seconds since the declaration when the story begins. */
  readonly aged: number;
  readonly kills: number;
  readonly jumps: number;
  /** Seconds that may pass at once. */
  readonly jump: readonly number[];
  readonly stale: number;
  readonly faults: number;
  readonly sweeps: number;
  /** Somebody else's program sets sev1 back to sev2. */
  readonly fought: boolean;
  /** Somebody changes what was said: what came of it depends on who read it first. */
  readonly edited: boolean;
  /** The outage plan has words leave GitHub. */
  readonly tells: boolean;
  /** The outage plan asks for a yes to every change. */
  readonly changes: boolean;
}

export const ORDINARY: Omit<Story, 'name' | 'script'> = {
  terms: { isPrivate: true, pins: true, cap: 10, unassignable: ['zed'] },
  labels: ['outage'],
  replicas: 2,
  accounts: 1,
  card: true,
  aged: 60,
  kills: 0,
  jumps: 0,
  jump: [15, 25, 100],
  stale: 0,
  faults: 0,
  sweeps: 3,
  fought: false,
  edited: false,
  tells: false,
  changes: false,
};

const COLLEAGUES = ['ann', 'bea', 'cyd'];
const MORE = [...COLLEAGUES, 'dan', 'eve', 'fay'];

/** Ten things that three people and an outsider do, chosen by a seed. */
export function storyOf(seed: number): Story {
  const chance = chanceOf(seed * 7919);
  const tells = seed % 17 === 1;
  const changes = seed % 11 === 2 && !tells;
  const script = Array.from({ length: 10 }, (_, n) => ({
    dt: oneOf([1, 1, 0, 15], chance),
    ...(tells && chance(2)
      ? outwards(n, chance)
      : changes && chance(3) > 0
        ? ofChanges(oneOf(COLLEAGUES, chance), n, chance)
        : deed(n, chance)),
  }));
  return {
    ...ORDINARY,
    name: `story ${seed}`,
    script: plain(script),
    terms: {
      isPrivate: seed % 7 !== 0,
      pins: seed % 4 !== 0,
      cap: seed % 5 === 0 ? 1 : 10,
      unassignable: ['zed'],
    },
    labels: seed % 6 === 0 ? ['outage', 'sev2'] : ['outage'],
    replicas: 2 + (seed % 2),
    card: seed % 3 !== 0,
    aged: seed % 2 === 0 ? 560 : 5,
    kills: 2,
    jumps: 6,
    stale: 3,
    faults: seed % 2,
    sweeps: 6,
    tells,
    changes,
  };
}

/** Something for those outside the room: audiences, partners. */
const outwards = (n: number, chance: Chance): Act =>
  (chance(2) ? toOthers : toPartners)(oneOf(COLLEAGUES, chance), n, chance);

function deed(n: number, chance: Chance): Act {
  const by = oneOf(COLLEAGUES, chance);
  const severity = 1 + chance(3);
  return oneOf<() => Act>(
    [
      () => ({ by, say: `/sev ${severity} for reason ${n}` }),
      () => ({ by, relabel: `sev${severity}` }),
      () => ({ by, say: `/role lead @${oneOf(MORE, chance)}` }),
      () => ({ by, assign: oneOf(COLLEAGUES, chance) }),
      () => ({ by, unassign: oneOf(COLLEAGUES, chance) }),
      () => ({ by, say: '/sev 9' }),
      () => ({ by, say: '/help' }),
      () => ({ by, say: `/task @${oneOf(MORE, chance)} look at part ${n}` }),
      () => ({ by, label: `own${n}` }),
      () => (chance(2) ? { by, close: true } : { by, reopen: true }),
      () => ({ by, say: chance(2) ? `/resolve for reason ${n}` : `/reopen for reason ${n}` }),
      () => ({ by, deleteCard: true }),
      () => (chance(2) ? { by, spoilCard: true } : { by, rollBackCard: true }),
      () => ({ by, say: 'We are looking into it.' }),
      () => ({ by: 'mallory', say: `/sev ${severity} says an outsider ${n}` }),
      () => ({ by, unlabel: true }),
      () => ({ by, grant: 'mallory' }),
    ],
    chance,
  )();
}

/** Nobody says the same line twice, which would be one command, and rights come only where the card stays. */
function plain(script: readonly Act[]): Act[] {
  const lines = new Set<string>();
  const granted = script.some(({ grant }) => grant !== undefined);
  return script.filter(({ by, say, deleteCard, spoilCard }) => {
    const line = `${by} ${say}`;
    if ((deleteCard || spoilCard) && granted) return false;
    if (say === undefined || say === '/sev 9') return true;
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}
