import { ALLCLEAR, MINUTE, type Instant } from '../incident/words.ts';
import { hindranceKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import type { IssueEvent, Room } from '../room/room.ts';
import type { Field } from './difference.ts';
import type { Effect } from './effects.ts';

/** A third assertion of one thing within this time, without a new entry, is one too many (DESIGN 3.2, rule 2). */
const WITHIN = 10 * MINUTE;
const ASSERTIONS = 2;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What GitHub records when an effect does something. */
function didIt(effect: Effect, { what }: IssueEvent): boolean {
  switch (effect.do) {
    case 'add label':
      return what.did === 'labeled' && same(what.label, effect.label);
    case 'remove label':
      return what.did === 'unlabeled' && same(what.label, effect.label);
    case 'assign':
      return what.did === 'assigned' && same(what.who.login, effect.login);
    case 'unassign':
      return what.did === 'unassigned' && same(what.who.login, effect.login);
    case 'close':
      return what.did === 'closed';
    case 'reopen':
      return what.did === 'reopened';
    default:
      return false;
  }
}

function saidAt(field: Field, incident: Incident): Instant {
  const { severity, status, roles, promises, updates, postmortem, drill, followUps } = incident;
  if (field === 'postmortem')
    return Math.max(
      ...[status.since ?? 0, postmortem.document?.since ?? 0, postmortem.accepted?.at ?? 0],
      ...[postmortem.waived?.at ?? 0, postmortem.answer?.at ?? 0, postmortem.asked?.at ?? 0],
    );
  if (field === 'drill') return drill.begun?.at ?? 0;
  if (field === 'overdue')
    return Math.max(
      0,
      ...Object.values(updates.told).map(({ last }) => last),
      ...Object.values(promises.next).map(({ at, broken }) => (broken ? at : 0)),
    );
  if (field === 'follow-ups')
    return Math.max(status.since ?? 0, ...followUps.all.map(({ at, endedAt }) => endedAt ?? at));
  if (field === 'report')
    return Math.max(status.since ?? 0, ...Object.values(updates.told).map(({ last }) => last));
  if (field === 'severity') return severity.saidAt ?? 0;
  if (field === 'state' || field === 'label') return status.since ?? 0;
  return Math.max(
    0,
    ...Object.values(roles.holders).map(({ since }) => since),
    ...Object.values(roles.members)
      .flat()
      .map(({ since }) => since),
  );
}

/** The fields that another program sets back whenever we set them: we stop, and the card says so. */
export function fights(
  wanted: Readonly<Partial<Record<Field, readonly Effect[]>>>,
  state: Incident,
  room: Room,
  now: Instant,
): Entry[] {
  const ours = (room.events?.list ?? []).filter(({ by }) => room.me !== undefined && by.id === room.me);
  return (Object.keys(wanted) as Field[]).flatMap((field) => {
    const from = Math.max(now - WITHIN, saidAt(field, state));
    const done = (effect: Effect): IssueEvent[] =>
      ours.filter((event) => event.at >= from && didIt(effect, event));
    const again = (wanted[field] ?? []).map(done).filter(({ length }) => length >= ASSERTIONS);
    const last = again
      .flat()
      .sort((one, other) => one.id - other.id)
      .at(-1);
    if (!last) return [];
    const key = hindranceKey('fight', `${field}:${last.id}`);
    return [{ type: 'fight_stopped', field, key, at: last.at, by: ALLCLEAR } as const];
  });
}
