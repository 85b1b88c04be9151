import type { PlanAnswer } from './document.ts';

const HEADING = /^#{1,6}\s+.*\bdoes the plan change\b.*$/im;
const BOX = /^\s*[-*+]\s+\[[xX]\]\s+(yes|no)\b[\s:,.]*(.*)$/i;
const PLAIN = /^\s*(?:[-*+]\s+(?!\[))?\**(yes|no)\b[\s:,.*]*(.*)$/i;
const LONGEST = 500;

// The words that the template puts before the answer.
const LEAD = /^(?:here|because)\b[\s:,.]*/i;
const HIDDEN = /<!--[\s\S]*?-->/g;

/** What a document says under "Does the plan change?": the box that is ticked, or a line that begins with yes or no; with a reason. */
export function planAnswerIn(document: string): PlanAnswer | undefined {
  const text = document.replace(/\r\n?/g, '\n').replace(HIDDEN, '');
  const heading = HEADING.exec(text);
  if (!heading) return undefined;
  const rest = text.slice(heading.index + heading[0].length);
  const section = rest.split(/^#{1,6}\s/m)[0]!;
  const lines = section.split('\n');
  const found = lines.flatMap((line, at) => {
    const said = BOX.exec(line) ?? PLAIN.exec(line);
    return said ? [{ changes: said[1]!.toLowerCase() === 'yes', first: said[2]!, at }] : [];
  });
  const answers = found
    .map(({ changes, first, at }) => ({ changes, text: reason(first, lines.slice(at + 1)) }))
    .filter((one) => one.text !== '');
  // Both ticked is no answer.
  return new Set(answers.map(({ changes }) => changes)).size === 1 ? answers[0] : undefined;
}

/** The words behind yes or no, and those indented below. */
function reason(first: string, below: readonly string[]): string {
  const end = below.findIndex((line) => !/^\s{2,}\S/.test(line));
  const more = below.slice(0, end < 0 ? below.length : end).map((line) => line.trim());
  return [first.replace(LEAD, '').trim(), ...more].filter(Boolean).join(' ').slice(0, LONGEST);
}
