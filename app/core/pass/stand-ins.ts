import type { Entry, EntryData } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import type { Room } from '../room/room.ts';
import type { Known } from './known.ts';

const same = (one: Person, other: Person): boolean => one.login.toLowerCase() === other.login.toLowerCase();

/** A commanding comment was edited or deleted since: what we did because of it stands in for it. */
export function tampered({ comments, events }: Room, { card }: Known): boolean {
  const deleted = (events?.list ?? []).filter(({ what, by }) => what.did === 'comment_deleted' && !by.bot);
  // Where the card is gone, it was one of the deleted.
  return deleted.length > (card ? 0 : 1) || comments.some(({ edited, author }) => edited && !author.bot);
}

/**
 * Something that is still known made us do it. Not whether the incident says so at that moment: a slow replica
 * does late what was said early, and what was said meanwhile holds.
 */
export function explained(data: EntryData, before: readonly Entry[]): boolean {
  switch (data.type) {
    case 'severity_set':
      return before.some((entry) => entry.type === 'severity_set' && entry.severity === data.severity);
    case 'assigned':
      return before.some((entry) => gives(entry, data.who));
    case 'unassigned':
      return (
        !before.some((entry) => gives(entry, data.who)) ||
        before.some((entry, at) => takes(entry, data.who, before.slice(0, at)))
      );
    case 'drill_begun':
      return before.some(({ type }) => type === 'drill_begun');
    case 'resolved':
    case 'called_off':
      return before.some(({ type }) => type === 'resolved' || type === 'called_off');
    case 'reopened':
      return before.some(({ type }) => type === 'reopened');
    default:
      return true;
  }
}

const gives = (entry: Entry, who: Person): boolean =>
  (entry.type === 'role_taken' && entry.who.some((one) => same(one, who))) ||
  (entry.type === 'assigned' && same(entry.who, who));

/** Who takes a role of one takes it from whoever had it. */
function takes(entry: Entry, who: Person, before: readonly Entry[]): boolean {
  if (entry.type === 'unassigned') return same(entry.who, who);
  if (entry.type === 'role_left') return entry.who.some((one) => same(one, who));
  if (entry.type !== 'role_taken' || entry.many || gives(entry, who)) return false;
  return before.some((one) => one.type === 'role_taken' && one.role === entry.role && gives(one, who));
}
