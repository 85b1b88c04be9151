import type { Checked } from '../../check.ts';
import { countedGaps, PART_TITLES, sentenceOf, TOPIC_TITLES } from './words.ts';

/** A check for a terminal: each gap with its place as compilers print it, then what was not asked, then the figure. */
export function checkAsText(checked: Checked): string {
  const { file, gaps, unasked, readiness } = checked;
  const told = gaps.map((gap) =>
    [
      `${gap.file}:${gap.line}:${gap.column} ${gap.level} ${gap.kind}`,
      `  ${sentenceOf(gap)}`,
      `  Why: ${gap.why}`,
    ].join('\n'),
  );
  const blank = unasked.map(({ topic, why }) => `  ${TOPIC_TITLES[topic]}: ${why}`);
  const width = Math.max(...readiness.parts.map(({ part }) => PART_TITLES[part].length), 0);
  const parts = readiness.parts.map(
    ({ part, ready, of }) => `  ${PART_TITLES[part].padEnd(width)}  ${ready} of ${of}`,
  );
  const what = unasked.length === 0 ? '' : ' of what could be asked';
  return (
    [
      ...told,
      `${file}: ${countedGaps(checked)}`,
      ...(blank.length === 0 ? [] : [['Could not be asked, so none of it is known:', ...blank].join('\n')]),
      [`Readiness: ${readiness.percent} %${what}`, ...parts].join('\n'),
    ].join('\n\n') + '\n'
  );
}
