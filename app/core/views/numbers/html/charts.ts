import { count } from '../lengths.ts';
import { isDrawn, total, type Bar, type Chart } from '../section.ts';
import { escaped, shortened } from './escape.ts';

const COLORS = 6;
const color = (at: number): string => `var(--c${at % COLORS})`;
const round = (value: number): number => Math.round(value * 10) / 10;

const LABEL = 22;
const WIDTH = 400;

/** A chart drawn in the page, without a script; empty where there is nothing to draw. */
export function drawn(chart: Chart): string {
  if (!isDrawn(chart)) return '';
  const { title, kind } = chart;
  const [svg, legend] = kind === 'columns' ? columns(chart) : kind === 'bars' ? bars(chart) : whole(chart);
  const said = escaped(`${title}: ${chart.bars.map((bar) => `${bar.label} ${total(bar)}`).join(', ')}`);
  const image = svg.replace('<svg', `<svg role="img" aria-label="${said}"`);
  return `<figure><figcaption>${escaped(title)}</figcaption>${image}${legend}</figure>`;
}

type Drawing = [svg: string, legend: string];

const legendOf = (names: readonly string[]): string =>
  `<ul class="legend">${names
    .map((name, at) => `<li><i style="background:${color(at)}"></i>${escaped(shortened(name, 40))}</li>`)
    .join('')}</ul>`;

const svgOf = (height: number, inside: readonly string[]): string =>
  `<svg viewBox="0 0 ${WIDTH} ${height}">${inside.join('')}</svg>`;

/** Upright bars over time, each made of its parts. */
function columns({ bars: all, parts, unit }: Chart): Drawing {
  const [top, base, left] = [10, 150, 24];
  const highest = Math.max(1, ...all.map(total));
  const step = (WIDTH - left) / all.length;
  const width = Math.min(36, step * 0.7);
  // Twelve labels fit beside each other; of more every second, third … is written.
  const every = Math.ceil(all.length / 6);
  const tall = (value: number): number => ((base - top) * value) / highest;
  const marks = highest < 4 ? [0, highest] : [0, Math.round(highest / 2), highest];
  const grid = marks.map((mark) => {
    const y = round(base - tall(mark));
    const line = `<line x1="${left}" x2="${WIDTH}" y1="${y}" y2="${y}" stroke="var(--line)"/>`;
    return `${line}<text class="soft" x="${left - 6}" y="${y + 4}" text-anchor="end">${mark}</text>`;
  });
  const drawnBars = all.map((bar, at) => {
    const x = round(left + step * at + (step - width) / 2);
    let y = base;
    const pieces = bar.parts.map((value, part) => {
      y -= tall(value);
      const tip = `<title>${escaped(`${bar.label}, ${parts[part] ?? ''}: ${count(value, unit.replace(/s$/, ''))}`)}</title>`;
      return value === 0
        ? ''
        : `<rect x="${x}" y="${round(y)}" width="${round(width)}" height="${round(tall(value))}" fill="${color(part)}">${tip}</rect>`;
    });
    const name = `<text class="soft" x="${round(x + width / 2)}" y="${base + 18}" text-anchor="middle">${escaped(bar.label)}</text>`;
    return pieces.join('') + (at % every === 0 ? name : '');
  });
  return [svgOf(base + 26, [...grid, ...drawnBars]), legendOf(parts)];
}

/** Lying bars with their names above and their figures at the end. */
function bars({ bars: all, unit }: Chart): Drawing {
  const [row, thick, room] = [40, 14, 76];
  const highest = unit === '%' ? 100 : Math.max(...all.map(total));
  const long = (bar: Bar): number => Math.max(2, ((WIDTH - room) * total(bar)) / highest);
  const figure = (bar: Bar): string =>
    unit === '%' ? `${total(bar)}%` : count(total(bar), unit.replace(/s$/, ''));
  const rows = all.map((bar, at) => {
    const y = at * row;
    const name = `<text x="0" y="${y + 13}">${escaped(shortened(bar.label, LABEL * 2))}</text>`;
    const rest =
      unit === '%'
        ? `<rect x="0" y="${y + 19}" width="${WIDTH - room}" height="${thick}" rx="3" fill="var(--line)"/>`
        : '';
    const bit = `<rect x="0" y="${y + 19}" width="${round(long(bar))}" height="${thick}" rx="3" fill="var(--bar)"/>`;
    const end = unit === '%' ? WIDTH - room : long(bar);
    return `${name}${rest}${bit}<text x="${round(end) + 6}" y="${y + 31}">${escaped(figure(bar))}</text>`;
  });
  return [svgOf(all.length * row, rows), ''];
}

/** What one whole is made of: one bar, with a figure beside each name. */
function whole({ bars: all }: Chart): Drawing {
  const sum = all.reduce((so, bar) => so + total(bar), 0);
  let x = 0;
  const pieces = all.map((bar, at) => {
    const width = (WIDTH * total(bar)) / sum;
    const piece = `<rect x="${round(x)}" y="0" width="${round(Math.max(0, width - 1))}" height="28" fill="${color(at)}"><title>${escaped(`${bar.label}: ${total(bar)}`)}</title></rect>`;
    x += width;
    return total(bar) === 0 ? '' : piece;
  });
  return [svgOf(28, pieces), legendOf(all.map((bar) => `${bar.label} ${total(bar)}`))];
}
