import type { FollowUp, FollowedUp } from '../../facts/follow-ups.ts';
import { isLate, isOpened } from '../../follow-ups/chase.ts';
import type { FollowUpOpened } from '../../follow-ups/wanted.ts';
import { day } from '../../incident/zone.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import { address } from '../card/facts-known.ts';
import { text } from '../markdown.ts';
import type { View } from '../scene.ts';
import { issueTitle } from './issue.ts';

const SHOWN = 10;
const ENDED: Record<FollowedUp, string> = { done: 'done', dropped: 'not planned', gone: 'gone' };

/** #413 Alert 30 days before a certificate expires, as a link where it is open. */
function linked(one: FollowUp): string {
  const title = text(issueTitle(one), 100);
  return isOpened(one) ? `[#${one.number} ${title}](${address(one.url)})` : title;
}

/** Grace, 29 Nov; late where the day has passed; else what became of it. */
function stands(one: FollowUp, { plan, now, name }: View): string {
  const owner = one.who.map(name).join(', ') || 'nobody yet';
  if (one.state !== 'open') return `${owner}, ${ENDED[one.state]}`;
  const by = day(one.due, plan.timezone, now);
  const when = isLate(one, now, plan.timezone) ? `**late** since ${by}` : by;
  return `${owner}, ${when}${isOpened(one) ? '' : ', not opened yet'}`;
}

/** One follow-up in a line. */
export const followUpLine = (one: FollowUp, view: View): string => `${linked(one)} (${stands(one, view)})`;

/** All of an incident in one line of the card, what is open first. */
export function followUpsLine(view: View): string | undefined {
  const { all } = view.incident.followUps;
  if (all.length === 0) return undefined;
  const order = [...all].sort(
    (one, other) =>
      Number(one.state !== 'open') - Number(other.state !== 'open') ||
      one.due - other.due ||
      one.at - other.at,
  );
  const more = all.length > SHOWN ? [`and ${all.length - SHOWN} more`] : [];
  const lines = order.slice(0, SHOWN).map((one) => followUpLine(one, view));
  return `- **Follow-ups:** ${[...lines, ...more].join(', ')}`;
}

/** What whoever asked for them hears: their numbers, whose they are, by when. */
export const openedText = (opened: readonly FollowUpOpened[], zone: string, now: number): string =>
  opened
    .map(({ wanted, number, url }) => {
      const title = text(withoutSecrets(wanted.title), 100);
      const owner = wanted.owner === '' ? 'Nobody owns it yet: assign somebody there' : wanted.owner;
      return `- Follow-up [#${number} ${title}](${address(url)}): ${owner}, by ${day(wanted.mark.due, zone, now)}.`;
    })
    .join('\n');
