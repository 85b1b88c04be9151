import { RUNNING } from './severities.ts';
import { type Written, isMapping } from './tree.ts';

const every = (interval: string): Written => Object.fromEntries(RUNNING.map((status) => [status, interval]));
const byStatus = (...intervals: string[]): Written =>
  Object.fromEntries(RUNNING.map((status, n) => [status, intervals[n] ?? 'none']));

/** What severities mean and how often audiences hear, until the plan says otherwise. */
export const SEVERITIES: Readonly<Record<string, Written>> = {
  sev1: {
    means: 'Most customers cannot use it',
    updates: { technical: every('30m'), leadership: every('30m'), public: byStatus('20m', '30m', '60m') },
  },
  sev2: {
    means: 'A main function is down or slow',
    updates: { technical: every('60m'), leadership: every('2h'), public: byStatus('30m', '60m', '60m') },
  },
  sev3: {
    means: 'A minor function is affected, or there is a way around',
    updates: { technical: every('none'), leadership: every('none'), public: every('none') },
  },
};

const audiencesOf = (given: boolean): Record<string, Written> => ({
  technical: {
    title: 'Technical',
    channels: ['room'],
    'when-due': given ? 'post' : 'remind',
    'in-public-rooms': 'true',
    length: '1000',
  },
  leadership: { title: 'Leadership', 'first-within': '15m', length: '600' },
  public: {
    title: 'Public',
    'first-within': '10m',
    'approved-by': 'lead',
    'in-public-rooms': 'true',
    length: '400',
  },
});

const rolesOf = (given: boolean, severities: readonly string[]): Record<string, Written> => {
  const among = (...wanted: string[]) => (given ? severities.filter((name) => wanted.includes(name)) : []);
  return {
    lead: { title: 'Incident Lead', 'needed-at': [...severities], 'accept-within': '5m' },
    comms: { title: 'Communication Lead', 'needed-at': among('sev1', 'sev2'), 'accept-within': '10m' },
    changes: { title: 'Change Manager', 'needed-at': among('sev1'), 'accept-within': '10m' },
    team: { title: 'Critical Response Team', many: 'true' },
  };
};

/** The defaults under what a plan writes, as a plan would write them; without a plan, the whole built-in plan. */
export function defaultsFor(written: Readonly<Record<string, Written>> | undefined): Record<string, Written> {
  const given = written !== undefined;
  const own = keysOf(written?.['severities']);
  const names = (own.length > 0 ? own : Object.keys(SEVERITIES)).sort();
  const changeManager = keysOf(written?.['roles']).includes('changes');
  return {
    severities: Object.fromEntries(names.map((name) => [name, SEVERITIES[name] ?? {}])),
    roles: rolesOf(given, names),
    audiences: audiencesOf(given),
    channels: { room: { room: 'true' } },
    changes: { 'approve-at': changeManager ? names.filter((name) => ['sev1', 'sev2'].includes(name)) : [] },
    quiet: Object.fromEntries(names.map((name) => [name, ['sev1', 'sev2'].includes(name) ? '60m' : '24h'])),
    ...(given
      ? {
          postmortem: { due: dueAt(names) },
          review: { every: '12mo' },
          drills: { every: '6mo' },
        }
      : {}),
  };
}

const keysOf = (value: Written | undefined): string[] => (isMapping(value) ? Object.keys(value) : []);

function dueAt(names: readonly string[]): Written {
  const days: Record<string, string> = { sev1: '5d', sev2: '10d' };
  return Object.fromEntries(names.flatMap((name) => (days[name] ? [[name, days[name]]] : [])));
}
