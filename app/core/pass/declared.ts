import { commandKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { MINUTE, personOf, SECOND } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { IssueEvent, Room } from '../room/room.ts';
import { entryOf } from './events.ts';
import type { FreshComment } from './fresh.ts';
import type { Known } from './known.ts';
import { mayUse } from './rights.ts';

/** GitHub gives an issue and the labels of its opening seconds of their own: its text is heard once it is a room. */
export function openingText(
  comment: FreshComment,
  events: readonly IssueEvent[],
  { label }: Plan,
): FreshComment {
  if (comment.id !== 0) return comment;
  const set = events.find(
    ({ what }) => what.did === 'labeled' && what.label.toLowerCase() === label.toLowerCase(),
  );
  const soon = set !== undefined && set.at > comment.at && set.at - comment.at <= MINUTE;
  return soon ? { ...comment, at: set.at } : comment;
}

/** Whether whoever set a label had the right to: by hand yes, while opening the issue it may be anybody. */
export function mayLabel({ by, at }: IssueEvent, room: Room, plan: Plan): boolean {
  const { issue } = room;
  const atOpening = by.id === issue.author.id && at - issue.createdAt <= 5 * SECOND;
  return !by.bot && (!atOpening || mayUse('record', by, room, plan));
}

/** Who sets the label by hand had the right to; whoever opens the issue with it may be anybody. */
export function declaredBy(event: IssueEvent, state: Incident, room: Room, plan: Plan): readonly Entry[] {
  const { issue } = room;
  if (mayLabel(event, room, plan)) return [entryOf(event, { type: 'declared', title: issue.title })];
  return state.declaration.reported
    ? []
    : [{ ...entryOf(event, { type: 'reported', title: issue.title }), by: personOf(issue.author) }];
}

/** The label is there and no event tells who set it: its author did, when opening it. */
export function labelledInSilence(
  { issue, events, ...room }: Room,
  plan: Plan,
  known: Known,
): Entry | undefined {
  const itsLabel = (label: string): boolean => label.toLowerCase() === plan.label.toLowerCase();
  const told = events?.list.some(({ what }) => what.did === 'labeled' && itsLabel(what.label)) ?? false;
  const { declared, reported } = known.state.declaration;
  if (!known.rebuild || !issue.labels.some(itsLabel) || told || declared || reported) return undefined;
  const may = !issue.author.bot && mayUse('record', issue.author, { issue, events, ...room }, plan);
  const type = may ? 'declared' : 'reported';
  return { type, title: issue.title, key: commandKey(0, 0), at: issue.createdAt, by: personOf(issue.author) };
}
