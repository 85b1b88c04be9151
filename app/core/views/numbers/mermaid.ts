import { isDrawn, total, type Chart } from './section.ts';

const LONGEST_NAME = 24;
const LONGEST_TITLE = 60;

/** Names as a chart can show them: letters and figures, and none of the signs by which Mermaid is steered. */
export function label(words: string, longest = LONGEST_NAME): string {
  const plain = words
    .replace(/[^\p{L}\p{M}\p{N} .,+%-]/gu, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/%{2,}/g, '%')
    .replace(/\s+/g, ' ')
    .trim();
  const start = [...plain];
  const cut =
    start.length > longest
      ? `${start
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : plain;
  return cut || '?';
}

const quoted = (words: string, longest?: number): string => `"${label(words, longest)}"`;

// Mermaid's own first colour can hardly be seen on white; these stand out on white and on black.
const PIE = ['#c4432b', '#d98a1f', '#3d7fb5', '#5c9a5a', '#8a6fb0', '#7a8591'];
const COLORS = {
  xyChart: { plotColorPalette: '#3d7fb5' },
  ...Object.fromEntries(PIE.map((color, at) => [`pie${at + 1}`, color])),
};
const INIT = `%%{init: ${JSON.stringify({ themeVariables: COLORS })}}%%`;

const fence = (lines: readonly string[]): string => ['```mermaid', INIT, ...lines, '```'].join('\n');

/** A chart as GitHub draws it; empty where there is nothing to draw. The table beside it has what it leaves out. */
export function mermaid(chart: Chart): string {
  if (!isDrawn(chart)) return '';
  const { title, unit, kind, bars } = chart;
  if (kind === 'whole') {
    const slices = bars.filter((bar) => total(bar) > 0);
    return fence([
      `pie showData title ${label(title, LONGEST_TITLE)}`,
      ...slices.map((bar) => `    ${quoted(bar.label)} : ${total(bar)}`),
    ]);
  }
  const highest = unit === '%' ? 100 : Math.ceil(Math.max(1, ...bars.map(total)));
  return fence([
    'xychart-beta',
    `    title ${quoted(title, LONGEST_TITLE)}`,
    `    x-axis [${bars.map((bar) => quoted(bar.label)).join(', ')}]`,
    `    y-axis ${quoted(unit)} 0 --> ${highest}`,
    `    bar [${bars.map(total).join(', ')}]`,
  ]);
}
