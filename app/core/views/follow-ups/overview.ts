import { dayIn } from '../../grammar/days.ts';
import type { Instant } from '../../incident/words.ts';
import { nameOf } from '../../plan/people.ts';
import type { Plan } from '../../plan/schema.ts';
import type { FollowUpListed } from '../../wire/follow-up.ts';
import { address } from '../card/facts-known.ts';
import { cell, text } from '../markdown.ts';
import { day } from '../../incident/zone.ts';

/** An open follow-up, of whichever room. */
export type FollowUpStanding = Pick<
  FollowUpListed,
  'number' | 'url' | 'title' | 'room' | 'due' | 'createdAt' | 'assignees'
>;

const SHOWN = 50;
const count = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** The follow-ups of all rooms that are still to be done, the oldest first, for the review of the plan. */
export function overview(all: readonly FollowUpStanding[], plan: Plan, now: Instant): string {
  if (all.length === 0) return 'No follow-up is open.';
  const zone = plan.timezone;
  const daysSince = (at: Instant): number =>
    Math.max(
      0,
      Math.floor(dayIn(now, zone).startOf('day').diff(dayIn(at, zone).startOf('day'), 'days').days),
    );
  const byAge = [...all].sort((one, other) => one.createdAt - other.createdAt || one.number - other.number);
  const rows = byAge.slice(0, SHOWN).map(({ number, url, title, room, due, createdAt, assignees }) => {
    const late = daysSince(due);
    const owner = assignees.map(({ login }) => text(nameOf(plan, login), 60)).join(', ') || 'nobody';
    return [
      `[#${number} ${text(title, 100)}](${address(url)})`,
      ...[`#${room}`, owner, count(daysSince(createdAt))],
      late > 0 ? `${day(due, zone, now)}, **${count(late)} late**` : day(due, zone, now),
    ];
  });
  const lateInAll = all.filter(({ due }) => daysSince(due) > 0).length;
  const head = `${all.length} ${all.length === 1 ? 'follow-up is' : 'follow-ups are'} open, ${lateInAll} late.`;
  const table = [['Follow-up', 'Room', 'Owner', 'Open for', 'Due'], Array<string>(5).fill('---'), ...rows];
  const more = all.length > SHOWN ? `\n\nAnd ${all.length - SHOWN} more, younger ones.` : '';
  return `${head}\n\n${table.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}${more}`;
}
