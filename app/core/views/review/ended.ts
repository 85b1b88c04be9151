import { spelled } from '../../review/days.ts';
import { daysOf } from '../../review/due.ts';
import type { Decision } from '../../review/decisions.ts';
import type { Stamp } from '../../review/desk/ending.ts';
import type { Ending } from '../../review/desk/memory.ts';
import type { Desk } from '../../upkeep/desk.ts';
import { sections } from '../markdown.ts';
import { decided } from './proposal.ts';

/** The answer to `/reviewed`: when the next one comes, and where this one is written down. */
export function reviewedAnswer(ending: Ending, stamp: Stamp, { plan }: Desk): string {
  const next = daysOf(ending.on, plan);
  return sections(
    `**Reviewed on ${spelled(ending.on)}.** ${next ? `The next is due on ${spelled(next.due)}, and opens on ${spelled(next.opens)}, or sooner when something significant changes.` : 'The plan asks for no next one by itself.'}`,
    stampWords(ending, stamp),
  );
}

/** Where the day and the decisions are written, and what a person has to write. */
export function stampWords({ on }: Pick<Ending, 'on'>, { proposed, left, byHand, unstamped }: Stamp): string {
  return sections(
    proposed !== null &&
      proposed !== 'may not' &&
      `Pull request #${proposed.number} writes it into the plan${proposed.state === 'open' ? ', and waits to be merged' : ''}.`,
    proposed === 'may not' &&
      `I may not write to this repository, so this issue is the record, and counts. To have it in the plan too:`,
    left !== '' && fenced(left),
    unstamped && `The day has to be written by a person: \`last: ${on}\` below \`review:\`.`,
    byHand.length > 0 && `To be written by a person: ${oneLine(byHand)}.`,
  );
}

const oneLine = (decisions: readonly Decision[]): string => decisions.map(decided).join('; ');

/** A diff as GitHub colours it; whatever the plan holds, it stays inside. */
export function fenced(lines: string): string {
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${lines}\n${fence}`;
}
