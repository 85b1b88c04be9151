import { isDrill } from '../drills/drill.ts';
import type { Refusal } from '../grammar/refusals.ts';
import type { Incident } from '../incident/fold.ts';

/** Another issue of the repository, as a room that may be the same outage's. */
export type OtherRoom =
  | { readonly number: number; readonly not: 'there' | 'a room' }
  | { readonly number: number; readonly id: number; readonly incident: Incident };

const RIGHT = '/duplicate #12';

/**
 * Why a room cannot point there; nothing where it can. Rooms that point on, or back, are no end of the way, and
 * nothing of a drill goes into a room where something is broken, nor the other way.
 */
export function whyNot(
  other: OtherRoom,
  here: number,
  incident: Pick<Incident, 'drill'>,
): Refusal | undefined {
  const wrong = (what: string, right = RIGHT): Refusal => ({ code: 'not that', what, right });
  const there = `#${other.number}`;
  if ('not' in other)
    return other.not === 'there'
      ? wrong(`There is no issue ${there} here.`)
      : wrong(`${there} is no incident room.`);
  if (isDrill(other.incident) !== isDrill(incident))
    return isDrill(incident)
      ? wrong(`This is a drill, and ${there} is none.`, '/cancel')
      : wrong(`${there} is a drill, and this is none.`);
  const onward = other.incident.status.ended?.duplicateOf ?? null;
  if (onward === null) return undefined;
  if (onward === `#${here}`) return wrong(`${there} points to this room itself.`);
  return wrong(`${there} is itself the same outage as ${onward}.`, `/duplicate ${onward}`);
}
