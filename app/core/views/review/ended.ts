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

const BECAME = {
  open: 'writes it into the plan, and waits to be merged',
  merged: 'wrote it into the plan',
  closed:
    'was to write it into the plan, and was closed without being merged; this issue is the record, and counts',
} as const;

/** Where the day and the decisions are written, and what a person has to write. */
export function stampWords({ on }: Pick<Ending, 'on'>, { proposed, left, byHand, unstamped }: Stamp): string {
  return sections(
    proposed !== null &&
      proposed !== 'may not' &&
      `Pull request #${proposed.number} ${BECAME[proposed.state]}.`,
    proposed === 'may not' &&
      `I may not write to this repository, so this issue is the record, and counts. To have it in the plan too:`,
    left !== '' && shownDiff(left, 'The rest did not fit here.'),
    unstamped && `The day has to be written by a person: \`last: ${on}\` below \`review:\`.`,
    byHand.length > 0 && `To be written by a person: ${oneLine(byHand)}.`,
  );
}

const oneLine = (decisions: readonly Decision[]): string => decisions.map(decided).join('; ');

// Of 65,536 characters, with room for everything else.
const LONGEST_DIFF = 12_000;

/** A diff as far as it fits, in whole lines; `rest` says where the rest is. */
export function shownDiff(lines: string, rest: string): string {
  if (lines.length <= LONGEST_DIFF) return fenced(lines);
  const end = lines.lastIndexOf('\n', LONGEST_DIFF);
  return sections(fenced(lines.slice(0, end > 0 ? end : LONGEST_DIFF)), rest);
}

/** A diff as GitHub colours it; whatever the plan holds, it stays inside. */
function fenced(lines: string): string {
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${lines}\n${fence}`;
}
