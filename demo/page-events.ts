import type { IssueSeen } from '../test/github/contract.ts';
import { escaped } from './github-html.ts';
import { avatar, label, moment } from './page-people.ts';

type Event = IssueSeen['events'][number];

const doer = ({ assigner, actor }: Event): string => (assigner ?? actor)?.login ?? 'ghost';

/** What one event says after its person's name; nothing for those that GitHub does not show. */
function told(event: Event): string | undefined {
  const who = escaped(event['assignee']?.login ?? '');
  const self = event['assignee']?.login === doer(event);
  switch (event['event']) {
    case 'labeled':
      return `added ${label(event['label'])}`;
    case 'unlabeled':
      return `removed ${label(event['label'])}`;
    case 'assigned':
      return self ? 'took it' : `assigned <b>${who}</b>`;
    case 'unassigned':
      return `unassigned <b>${who}</b>`;
    case 'closed':
      return event['state_reason'] === 'not_planned'
        ? 'closed this as not planned'
        : 'closed this as completed';
    case 'reopened':
      return 'reopened this';
    case 'renamed':
      return 'changed the title';
    default:
      return undefined;
  }
}

/** What one person did with the mouse within a minute, as one line. */
export function eventLine(events: readonly Event[]): string {
  const [first] = events;
  const deeds = events.flatMap((event) => told(event) ?? []);
  if (!first || deeds.length === 0) return '';
  const by = doer(first);
  return `<div class="event">${avatar(by)}<span><b>${escaped(by.replace(/\[bot\]$/, ''))}</b> ${deeds.join(', ')} · ${moment(first['created_at'])}</span></div>`;
}

/** Whether two events stand in one line, as GitHub has it. */
export const together = (one: Event, other: Event): boolean =>
  doer(one) === doer(other) && one['created_at'].slice(0, 16) === other['created_at'].slice(0, 16);
