import { personOf } from '../incident/words.ts';
import type { IssueEvent } from '../room/room.ts';
import { actorOf, type RawEvent } from './raw.ts';

/** GitHub's issue event as a room needs it. */
export function eventOf(raw: RawEvent): IssueEvent {
  const by = actorOf(raw.assigner ?? raw.actor);
  return { id: raw.id, at: Date.parse(raw.created_at), by, what: whatOf(raw) };
}

function whatOf(raw: RawEvent): IssueEvent['what'] {
  const { event, label, assignee, rename } = raw;
  if ((event === 'labeled' || event === 'unlabeled') && label) return { did: event, label: label.name };
  if ((event === 'assigned' || event === 'unassigned') && assignee)
    return { did: event, who: personOf(assignee) };
  if (event === 'closed') {
    const reason = raw.state_reason;
    return {
      did: 'closed',
      reason: reason === 'not_planned' || reason === 'duplicate' ? reason : 'completed',
    };
  }
  if (event === 'renamed' && rename) return { did: 'renamed', to: rename.to };
  return event === 'reopened' || event === 'comment_deleted' ? { did: event } : { did: 'other' };
}
