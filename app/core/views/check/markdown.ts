import type { Checked } from '../../check.ts';
import type { Gap } from '../../plan/checks/gaps.ts';
import { code, text } from '../markdown.ts';
import { countedGaps, PART_TITLES, sentenceOf, TOPIC_TITLES } from './words.ts';

// A job summary holds a megabyte.
const MOST = 200;
const LONGEST = 600;

/** A check as a job summary: what the terminal shows, as a list and a table. */
export function checkAsMarkdown(checked: Checked): string {
  const { file, gaps, unasked, readiness } = checked;
  const more = gaps.length > MOST ? [`- and ${gaps.length - MOST} more`] : [];
  const blank = unasked.map(({ topic, why }) => `- ${TOPIC_TITLES[topic]}: ${text(why, LONGEST)}`);
  const rows = readiness.parts.map(({ part, ready, of }) => `| ${PART_TITLES[part]} | ${ready} of ${of} |`);
  return (
    [
      `### The outage plan ${code(file)}: ${countedGaps(checked)}`,
      [...gaps.slice(0, MOST).map(line), ...more].join('\n'),
      blank.length === 0 ? '' : ['Could not be asked, so none of it is known:', '', ...blank].join('\n'),
      [`**Readiness: ${readiness.percent} %**`, '', '| part | in order |', '| --- | --- |', ...rows].join(
        '\n',
      ),
    ]
      .filter(Boolean)
      .join('\n\n') + '\n'
  );
}

const line = (gap: Gap): string =>
  `- **${gap.level}** ${code(`${gap.file}:${gap.line}:${gap.column}`)} ${text(sentenceOf(gap), LONGEST)}<br>${text(gap.why, LONGEST)}`;
