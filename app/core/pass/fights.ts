import { ALLCLEAR, MINUTE, type Instant } from '../incident/words.ts';
import { hindranceKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';
import type { IssueEvent, Room } from '../room/room.ts';
import type { Field } from './difference.ts';
import { severityOf } from './events.ts';

/** A third assertion of one field within this time, without a new entry, is one too many (DESIGN 3.2, rule 2). */
const WITHIN = 10 * MINUTE;
const ASSERTIONS = 2;

function fieldOf({ what }: IssueEvent, plan: Plan): Field | undefined {
  if (what.did === 'labeled') return severityOf(what.label, plan) !== undefined ? 'severity' : undefined;
  if (what.did === 'assigned') return 'assignees';
  return what.did === 'closed' || what.did === 'reopened' ? 'state' : undefined;
}

function saidAt(field: Field, { severity, status, roles }: Incident): Instant {
  if (field === 'severity') return severity.saidAt ?? 0;
  if (field === 'state') return status.since ?? 0;
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
  fields: readonly Field[],
  state: Incident,
  room: Room,
  plan: Plan,
  now: Instant,
): Entry[] {
  const ours = (room.events?.list ?? []).filter(({ by }) =>
    room.me === undefined ? false : by.id === room.me,
  );
  return fields.flatMap((field) => {
    const from = Math.max(now - WITHIN, saidAt(field, state));
    const asserted = ours.filter((event) => fieldOf(event, plan) === field && event.at >= from);
    const last = asserted.at(-1);
    if (asserted.length < ASSERTIONS || !last) return [];
    return [
      {
        type: 'fight_stopped',
        field,
        key: hindranceKey('fight', `${field}:${last.id}`),
        at: last.at,
        by: ALLCLEAR,
      } as const,
    ];
  });
}
