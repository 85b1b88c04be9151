import type { Numbers } from '../../numbers/period.ts';
import type { RuleEvidence } from '../../numbers/rules.ts';
import type { Plan } from '../../plan/schema.ts';
import type { ReviewData } from '../../review/data.ts';
import type { Due } from '../../review/due.ts';
import { details, sections } from '../markdown.ts';
import { evidence, type Part } from './evidence.ts';
import { feedbackByParty, type Quoted } from './feedback.ts';
import { paragraph } from './paragraph.ts';
import { agenda, doubted, doubtsIn, MOST_ASKED, others } from './rules.ts';

/** Everything that a review is opened with. */
export interface Reviewed {
  readonly due: Due;
  readonly plan: Plan;
  readonly numbers: Numbers;
  readonly rules: readonly RuleEvidence[];
  /** What was said in incidents since the last review. */
  readonly feedback: readonly Quoted[];
  /** Rooms of which nothing can be said. */
  readonly unreadable: readonly { readonly number: number; readonly why: string }[];
  /** Open follow-ups by their age; empty where there are none. */
  readonly followUps: string;
}

// GitHub takes 65,536 characters, and what is hidden needs room too.
const LONGEST = 56_000;
const LONGEST_FEEDBACK = 10_000;
const LONGEST_RULES = 8_000;

/** What a review asks about, as its issue remembers it. */
export const asks = ({ rules }: Pick<Reviewed, 'rules'>): ReviewData['rules'] =>
  doubtsIn(rules).slice(0, MOST_ASKED).map(doubted);

/** The text of the review's issue, written once: people tick its boxes. What does not fit is left out by its weight, and said. */
export function reviewBody(about: Reviewed): string {
  const { due, plan, numbers, rules, feedback, followUps } = about;
  const doubts = doubtsIn(rules);
  const first = sections(paragraph({ numbers, due, doubts, plan }), ending(about));
  const decide = `## What is to be decided\n\n${agenda(doubts)}`;
  const said =
    feedback.length > 0
      ? `## What people said\n\n${feedbackByParty(feedback, LONGEST_FEEDBACK)}`
      : `## What people said\n\nNothing yet. ${HOW_TO_SAY}`;
  const rest = others(rules, LONGEST_RULES);
  const after = sections(followUps && `## Follow-ups still open\n\n${followUps}`, unreadable(about));
  const room = LONGEST - [first, decide, said, rest, after].reduce((sum, part) => sum + part.length + 40, 0);
  return sections(
    first,
    `## What happened\n\n${fitting(evidence(numbers, plan), room)}`,
    after,
    decide,
    rest,
    said,
  );
}

const HOW_TO_SAY = '`/feedback` in any incident or here says what to keep or to better; anybody may.';

function ending({ due }: Reviewed): string {
  const early = due.reasons.map((reason) => `- ${reason}`).join('\n');
  return sections(
    due.why === 'early' && `**Why now:**\n\n${early}`,
    due.why === 'by hand' && '**Why now:** somebody asked for it.',
    '**How it goes:** tick boxes below, hear the parties, talk; then comment `/reviewed` and what was decided. The comment below this text shows how it stands.',
  );
}

/** The parts that fit, in their order; what does not is named. */
function fitting(parts: readonly Part[], room: number): string {
  let left = room;
  const kept = parts.filter(({ markdown }) => (left -= markdown.length + 20) > 0);
  const cut = parts.filter((part) => !kept.includes(part));
  return sections(
    ...kept.map(({ markdown }) => markdown),
    cut.length > 0 &&
      `Left out because it did not fit: ${cut.map(({ title }) => title.toLowerCase()).join(', ')}. \`npx allclear report\` shows all of it.`,
  );
}

function unreadable({ unreadable: rooms }: Reviewed): string {
  if (rooms.length === 0) return '';
  const list = rooms.slice(0, 50).map(({ number, why }) => `- #${number}: ${why}`);
  return details(`${rooms.length} incidents could not be read, and are in no figure`, list.join('\n'));
}
