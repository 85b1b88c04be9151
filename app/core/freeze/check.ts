import { holds, same, type Freeze, type Head } from './freeze.ts';

/** What the check is called: branch rules name it so. */
export const CHECK = 'allclear: outage';

/** A check on one head, as it is to be. */
export interface Check {
  readonly conclusion: 'neutral' | 'success';
  readonly title: string;
  readonly summary: string;
  /** The rooms that hold it back, hidden from people: each takes away its own and leaves the others'. */
  readonly rooms: readonly string[];
}

/** A check as it was found. */
export type Found = Pick<Check, 'conclusion' | 'rooms'>;

/** What it is called where GitHub refuses it. */
export const REPORTING = 'report the check on pull requests';

const ROOMS_AT_MOST = 12;
const MARK = 'allclear';

/** The rooms that hold a head back, after these freezes have had their say. */
export function roomsAfter(before: readonly string[], freezes: readonly Freeze[], head: Head): string[] {
  const holding = freezes.filter((one) => holds(one, head)).map(({ token }) => token);
  const others = before.filter((token) => !freezes.some((one) => one.token === token));
  return [...new Set([...others, ...holding])].sort().slice(0, ROOMS_AT_MOST);
}

/**
 * The check that a head needs; undefined where it has it, or needs none. With several rooms the worst wins, and the
 * last that is over lifts it. Where a branch rule requires the check, every head gets one.
 */
export function checkFor(
  head: Head,
  freezes: readonly Freeze[],
  found: Found | undefined,
  required: boolean,
): Check | undefined {
  const rooms = roomsAfter(found?.rooms ?? [], freezes, head);
  const concerned = freezes.some(
    ({ on, repositories }) => on && repositories.some((name) => same(name, head.repository)),
  );
  const conclusion = rooms.length > 0 ? 'neutral' : 'success';
  if (!found && rooms.length === 0 && !required && !concerned) return undefined;
  if (found?.conclusion === conclusion && found.rooms.join() === rooms.join()) return undefined;
  if (rooms.length === 0)
    return concerned
      ? {
          conclusion,
          title: 'Approved for this outage',
          summary: 'A room of the outage said yes to this commit.',
          rooms,
        }
      : { conclusion, title: 'No outage', summary: 'Nothing holds this pull request back.', rooms };
  const links = freezes
    .filter((one) => holds(one, head) && mayRead(one, head))
    .map(({ room }) => `- ${room.url}`);
  const where = links.length > 0 ? `\n\n${links.join('\n')}` : '';
  const summary = `There is an outage, and every change makes it harder to understand. Ask the Change Manager before you merge; what was approved in the room passes. This check warns and blocks nothing.${where}`;
  return { conclusion, title: 'Outage: ask the Change Manager', summary, rooms };
}

/** Whoever reads the pull request may know where the room is. */
const mayRead = ({ room }: Freeze, head: Head): boolean =>
  !room.private || head.private || same(room.repository, head.repository);

/** The rooms as the check carries them. */
export const packed = (rooms: readonly string[]): string => [MARK, ...rooms].join(' ');

/** The rooms that a check names; none where it is not of this kind. */
export function unpacked(text: string | null | undefined): string[] {
  const [mark, ...rooms] = (text ?? '').split(' ');
  return mark === MARK ? rooms.filter((token) => /^room-\d+$/.test(token)).sort() : [];
}
