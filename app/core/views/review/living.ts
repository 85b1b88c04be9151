import type { ReviewData } from '../../review/data.ts';
import { spelled, type Day } from '../../review/days.ts';
import { rewritten, type Decision } from '../../review/decisions.ts';
import type { Party } from '../../review/desk/asked.ts';
import type { Stamp } from '../../review/desk/ending.ts';
import type { Memory } from '../../review/desk/memory.ts';
import { diff } from '../../review/diff.ts';
import type { Desk } from '../../upkeep/desk.ts';
import { cell, details, sections, text } from '../markdown.ts';
import { shownDiff, stampWords } from './ended.ts';
import { feedbackByParty } from './feedback.ts';
import { decided } from './proposal.ts';

/** What the living comment of a review tells. */
export interface Living {
  readonly desk: Desk;
  readonly data: ReviewData;
  readonly memory: Memory;
  readonly decisions: readonly Decision[];
  readonly parties: readonly Party[];
  readonly owners: readonly string[];
  readonly today: Day;
  readonly stamp: Stamp | null;
}

// Of 65,536 characters, with room for what is hidden.
const LONGEST = 39_000;
const SHORTEST_FEEDBACK = 2_000;

/** How the review stands: what was decided with its diff, what was said, who has answered. Kept current by editing. */
export function living(about: Living): string {
  const { desk, memory, decisions, parties, stamp } = about;
  const first = sections(
    headline(about),
    stamp && memory.ended ? stampWords(memory.ended, stamp) : undefined,
    decisions.length > 0 && `### Decided\n\n${decisions.map((one) => `- ${decided(one)}`).join('\n')}`,
    !memory.ended && suggestion(desk, decisions),
    parties.length > 0 && `### Asked\n\n${answers(parties)}`,
  );
  return sections(
    first,
    memory.given.length > 0 &&
      `### Said here\n\n${feedbackByParty(
        memory.given.map((one) => ({ ...one, url: commentUrl(desk, one.comment) })),
        Math.max(SHORTEST_FEEDBACK, LONGEST - first.length),
      )}`,
    memory.more !== undefined &&
      `${memory.more} more did not fit here; they stand in the comments that they were said in.`,
    'This comment is kept current by editing it, and edits notify nobody.',
  );
}

const commentUrl = ({ kept }: Desk, comment: number): string => `${kept.url}#issuecomment-${comment}`;

function headline({ desk, data, memory, decisions, parties, owners, today }: Living): string {
  const { kept } = desk;
  if (memory.ended) {
    const how = memory.ended.how ? `: ${text(memory.ended.how)}` : '';
    return `**Reviewed on ${spelled(memory.ended.on)}**${how}`;
  }
  if (kept.ended === 'not planned')
    return '**Called off.** The plan was not reviewed, and its `last` review stays what it is; the next is counted from the day this was closed.';
  const late = today > data.dueOn ? ', and **late**' : '';
  const rules = data.rules.length;
  const undecided = rules - decisions.length;
  const silent = parties.filter(({ state }) => state === 'asked').length;
  const who =
    owners.length > 0 ? owners.map((login) => text(login, 40)).join(', ') : 'whoever may steer here';
  return sections(
    `**Due on ${spelled(data.dueOn)}**${late}. ${rules === 0 ? 'No rule has evidence against it.' : `${decisions.length} of ${rules} rules decided${undecided > 0 ? '; what is not ticked is kept' : ''}.`}${parties.length > 0 ? ` ${silent === 0 ? 'Everybody asked has answered.' : `${silent} of ${parties.length} parties have not answered.`}` : ''}`,
    `\`/reviewed\` and what was decided ends it: ${who}.`,
  );
}

/** The diff that the ticked boxes amount to. */
function suggestion({ planText }: Desk, decisions: readonly Decision[]): string | undefined {
  if (!planText) return undefined;
  const { text: after, byHand } = rewritten(planText.text, decisions);
  const lines = diff(planText.text, after);
  return sections(
    lines !== '' &&
      details(
        'What that changes in the plan',
        sections(
          shownDiff(lines, 'The rest did not fit here; the pull request after `/reviewed` has all of it.'),
          'Nothing is written before `/reviewed`; then a pull request brings all of it at once, where I may open one.',
        ),
      ),
    byHand.length > 0 &&
      `To be written by a person, because nothing follows from the counts or a program cannot do it surely: ${byHand.map(decided).join('; ')}.`,
  );
}

const WAYS = { mail: 'by mail', mention: 'by mention', owner: 'through the owner' } as const;

function answers(parties: readonly Party[]): string {
  const rows = parties.map(({ name, way, issue, state }) => {
    const where = issue ? `#${issue.number}` : '';
    const said = state === 'asked' ? '**not yet**' : state;
    return `| ${[text(name, 60), WAYS[way.by], said, where].map(cell).join(' | ')} |`;
  });
  return ['| Party | Reached | Answered | Where |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
