import { commandKey, eventKey } from '../incident/entry.ts';
import { MINUTE, type Instant } from '../incident/words.ts';
import type { Actor, Comment, IssueEvent, Room } from '../room/room.ts';
import type { Known } from './known.ts';
import { freshThere } from './mirrored.ts';

/** How far back lists are read again: what GitHub shows late is still seen. */
export const OVERLAP = 10 * MINUTE;

/** A comment that was not folded yet; 0 is the issue's own text. */
export interface FreshComment {
  readonly id: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly body: string;
  readonly edited: boolean;
  readonly reacted: number;
  readonly confused: number;
  /** Where it was said in a mirror, not in the room. */
  readonly mirror?: string;
}

/** Whether an entry of that key was folded already. */
export const isKnown = (known: Known, key: string): boolean => known.archived.has(key) || known.keys.has(key);

/** Comments by people that nobody has folded yet, the issue's own text among them while it was never read. */
export function freshComments(room: Room, known: Known): FreshComment[] {
  const past = known.rebuild || room.complete ? -Infinity : known.cursor.comment.at - OVERLAP;
  const comments = room.comments
    .filter(
      ({ author, createdAt, id }) => !author.bot && createdAt >= past && !isKnown(known, commandKey(id, 1)),
    )
    .map(freshOf);
  const there = freshThere(room, known)
    .filter(({ id }) => !isKnown(known, commandKey(id, 1)))
    .map((one) => ({ ...freshOf(one), mirror: one.mirror }));
  const opening = known.rebuild && !isKnown(known, commandKey(0, 1)) ? [issueText(room)] : [];
  return [...opening, ...comments, ...there];
}

const freshOf = ({ id, createdAt, author, body, edited, reacted, confused }: Comment): FreshComment => ({
  ...{ id, at: createdAt, by: author, body, edited, reacted, confused },
});

function issueText({ issue }: Room): FreshComment {
  return {
    id: 0,
    at: issue.createdAt,
    by: issue.author,
    body: issue.body,
    edited: false,
    reacted: 0,
    confused: issue.confused,
  };
}

/** Issue events that nobody has folded yet. */
export function freshEvents(room: Room, known: Known): IssueEvent[] {
  const past = known.rebuild || room.complete ? -Infinity : known.cursor.event.at - OVERLAP;
  return (room.events?.list ?? []).filter(({ id, at }) => at >= past && !isKnown(known, eventKey(id)));
}
