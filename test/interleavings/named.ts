import type { Act } from './acts.ts';
import { CHANGING } from './changing.ts';
import { LEAVING } from './leaving.ts';
import { PARTNERS } from './partners.ts';
import { ORDINARY, type Story } from './stories.ts';

/** A small story: what is not said is as ordinary. */
export type Told = Partial<Omit<Story, 'name' | 'script' | 'terms'>> & {
  readonly script: readonly Act[];
  readonly terms?: Partial<Story['terms']>;
};

const sev = (by: string, n: number): Act => ({ by, say: `/sev ${n}` });
const lead = (by: string, who: string): Act => ({ by, say: `/role lead @${who}` });
const wrong = (by: string): Act => ({ by, say: '/sev 9' });
const help = (by: string): Act => ({ by, say: '/help' });
/** Ten minutes after the declaration somebody is asked how bad it is. */
const DUE = { aged: 595, jumps: 3 };

/** The small stories that the rules were found with, each a walk of its own. */
const TOLD: Readonly<Record<string, Told>> = {
  'two commands, two replicas': { script: [sev('ann', 1), sev('bea', 3)] },
  'command, then relabel': { script: [sev('ann', 1), { by: 'bea', relabel: 'sev3' }] },
  'relabel, then command': { script: [{ by: 'bea', relabel: 'sev3' }, sev('ann', 1)] },
  'relabel during a pass': { script: [lead('ann', 'ann'), { by: 'bea', relabel: 'sev3' }] },
  "somebody's own label": { script: [sev('ann', 1), { by: 'bea', label: 'own' }] },
  'assign by hand during a pass': { script: [lead('ann', 'ann'), { by: 'bea', assign: 'cyd' }] },
  'unassign the lead': { script: [lead('ann', 'ann'), { by: 'bea', unassign: 'ann' }], sweeps: 5 },
  'refusal, cut short': { script: [wrong('ann')], kills: 2 },
  'refusal, two replicas': { script: [wrong('ann')] },
  'refusal and a command': { script: [wrong('ann'), sev('bea', 1)] },
  'reply, two replicas': { script: [help('ann')] },
  'reply, cut short': { script: [help('ann')], kills: 1, jumps: 1 },
  'reply, lost update': { script: [help('ann'), sev('bea', 1)] },
  'reply, a sleeper wakes': { script: [help('ann')], jumps: 2 },
  'reply, many sleepers wake': { script: [help('ann')], jumps: 5, jump: [45, 70], sweeps: 8, replicas: 3 },
  'reply, fine ticks': { script: [help('ann')], jumps: 6, jump: [15] },
  'reply, fine ticks, stale, cut': { script: [help('ann')], jumps: 5, jump: [19], stale: 1, kills: 1 },
  'due, fine ticks, stale, cut': { script: [], ...DUE, jumps: 5, jump: [19], stale: 1, kills: 1, sweeps: 5 },
  'due at the same second': { script: [], ...DUE, jumps: 1, jump: [5], sweeps: 5 },
  'due, cut short, a sleeper': { script: [], ...DUE, kills: 1, sweeps: 5 },
  'due and a command': { script: [help('bea')], ...DUE, sweeps: 5 },
  'due, no card yet': { script: [], ...DUE, card: false, kills: 1, faults: 1, sweeps: 6 },
  'declared, two replicas': { script: [sev('ann', 1)], card: false },
  'declared, cut short': { script: [wrong('ann')], card: false, kills: 1, jumps: 1 },
  'declared, a sleeper wakes': {
    script: [help('ann')],
    card: false,
    jumps: 5,
    jump: [45, 70],
    sweeps: 8,
    replicas: 3,
  },
  'declared, stale and faulty': {
    script: [wrong('ann')],
    card: false,
    kills: 1,
    stale: 6,
    faults: 3,
    sweeps: 8,
    jumps: 3,
  },
  'card deleted': { script: [wrong('ann'), help('bea'), { by: 'bea', deleteCard: true }] },
  'card deleted during a pass': { script: [sev('ann', 1), { by: 'bea', deleteCard: true }] },
  'card deleted, all of it had again': {
    script: [
      sev('ann', 1),
      lead('bea', 'cyd'),
      { by: 'cyd', relabel: 'sev3' },
      wrong('ann'),
      { by: 'bea', deleteCard: true, dt: 15 },
    ],
    jumps: 2,
    kills: 1,
  },
  'card spoilt': {
    script: [sev('ann', 1), wrong('ann'), help('bea'), { by: 'bea', spoilCard: true, dt: 15 }],
    jumps: 2,
  },
  'card rolled back': {
    script: [sev('ann', 1), wrong('ann'), lead('bea', 'cyd'), { by: 'bea', rollBackCard: true, dt: 15 }],
    jumps: 2,
    kills: 2,
  },
  'outsider, later a member': {
    script: [
      { by: 'mallory', say: '/resolve' },
      { by: 'ann', grant: 'mallory', dt: 15 },
      { by: 'bea', deleteCard: true, dt: 15 },
    ],
    jumps: 2,
  },
  'stale read': { script: [sev('ann', 1), sev('bea', 3)], stale: 3 },
  'stale read, one replica speaks': { script: [wrong('ann')], stale: 3, sweeps: 5 },
  'stale read, due': { script: [], ...DUE, stale: 3, sweeps: 5 },
  'one assignee only': { script: [lead('ann', 'ann'), { by: 'bea', assign: 'cyd' }], terms: { cap: 1 } },
  'the lead changes, one assignee only': {
    script: [lead('ann', 'ann'), lead('bea', 'bea')],
    terms: { cap: 1 },
  },
  'somebody who cannot be assigned': { script: [lead('ann', 'zed')] },
  'comment edited after': {
    script: [sev('ann', 1), { by: 'ann', edit: '/sev 1', to: '/sev 3', dt: 15 }],
    edited: true,
  },
  'closed by hand, reopened by command': {
    script: [
      { by: 'ann', close: true },
      { by: 'bea', say: '/reopen' },
    ],
  },
  'resolve and a hand that reopens': {
    script: [
      { by: 'ann', say: '/resolve' },
      { by: 'bea', reopen: true },
    ],
  },
  'closed by hand, events late': { script: [{ by: 'ann', close: true, dt: 100 }], stale: 2 },
  'another program sets labels back': { script: [sev('ann', 1)], fought: true },
  'App and Action, two accounts': { script: [wrong('ann'), sev('bea', 1)], accounts: 2 },
  'the same line twice': { script: [sev('ann', 1), sev('ann', 1)] },
  'severity taken away by hand': { script: [sev('ann', 1), { by: 'bea', unlabel: true, dt: 15 }], jumps: 2 },
  'two severities within a second': { script: [sev('ann', 2), sev('ann', 3)], kills: 1, replicas: 3 },
  'not ended, cut short': { script: [{ by: 'ann', say: '/reopen' }], kills: 2, jumps: 2 },
  'without pins': { script: [sev('ann', 1), wrong('bea')], terms: { pins: false }, card: false, kills: 1 },
};

export const named: readonly Story[] = Object.entries({ ...TOLD, ...LEAVING, ...CHANGING, ...PARTNERS }).map(
  ([name, { terms, ...told }]) => ({
    ...ORDINARY,
    jumps: 1,
    ...told,
    name,
    terms: { ...ORDINARY.terms, ...terms },
  }),
);
