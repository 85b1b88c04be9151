import type { Entry, Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { agreed } from './agreed.ts';
import { difference, type Field } from './difference.ts';
import type { Effect } from './effects.ts';
import { fights } from './fights.ts';
import { mended } from './mended.ts';

/** What of the issue is to be set right. */
export interface Asserted {
  readonly effects: readonly Effect[];
  /** What was given up, and what works again. */
  readonly entries: readonly Entry[];
  /** Something waits until issue and events agree. */
  readonly held: boolean;
}

/** Labels, assignees and state as they must be: only on sure ground, and never against a program that sets them back. */
export function asserted(
  state: Incident,
  fresh: readonly Entry[],
  room: Room,
  plan: Plan,
  now: Instant,
): Asserted {
  const wanted = difference(state, room, plan);
  const sure = agreed(wanted, room, now);
  const held = Object.values(wanted).flat().length - Object.values(sure).flat().length;
  const unexplained = Object.entries(sure).filter(([field]) => !explains(field as Field, fresh));
  const stopped = fights(Object.fromEntries(unexplained), state, room, now);
  const given = new Set(stopped.map((entry) => ('field' in entry ? entry.field : '')));
  return {
    effects: Object.entries(sure).flatMap(([field, effects]) => (given.has(field) ? [] : effects)),
    entries: [...stopped, ...mended(state, Object.values(sure).flat(), now)],
    held: held > 0,
  };
}

const EXPLAINED_BY: Record<Field, readonly Entry['type'][]> = {
  label: ['declared'],
  severity: ['severity_set'],
  assignees: ['role_taken', 'role_left', 'assigned', 'unassigned'],
  state: ['resolved', 'called_off', 'reopened'],
  overdue: [
    'promise_passed',
    'update_sent',
    'next_moved',
    'nothing_new',
    'resolved',
    'called_off',
    'reopened',
  ],
  postmortem: [
    ...['resolved', 'called_off', 'reopened', 'severity_set', 'plan_answered', 'postmortem_asked'],
    ...['postmortem_written', 'postmortem_accepted', 'postmortem_closed', 'postmortem_resumed'],
    'postmortem_waived',
  ] as Entry['type'][],
  'follow-ups': [
    ...(['follow_up_given', 'follow_up_ended', 'follow_up_reopened'] as const),
    ...(['resolved', 'called_off', 'reopened'] as const),
  ],
  drill: ['drill_begun', 'drill_withdrawn', 'drill_kept'],
  report: ['impact_stated', 'update_sent', 'resolved', 'called_off', 'reopened'],
};

const explains = (field: Field, entries: readonly Entry[]): boolean =>
  entries.some(({ type }) => EXPLAINED_BY[field].includes(type));
