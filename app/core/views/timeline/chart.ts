import { DAY, MINUTE, type Instant } from '../../incident/words.ts';
import { zoneName } from '../../incident/zone.ts';
import { sections } from '../markdown.ts';
import type { View } from '../scene.ts';
import { changeBars, statusBars, updateBars, vendorBars, type Bar } from './bars.ts';
import { clockChanged, ofOneDay } from './columns.ts';
import { chartBlock, chartText, chartTime } from './mermaid.ts';

// Mermaid draws 50,000 characters and no more; beyond so many bars nobody reads one.
const SECTIONS = [
  { name: 'Status', most: 40, bars: statusBars },
  { name: 'Changes', most: 40, bars: changeBars },
  { name: 'Vendors', most: 30, bars: vendorBars },
  { name: 'Updates', most: 40, bars: updateBars },
] as const;

const TAGS = { plain: '', done: 'done, ', active: 'active, ', crit: 'crit, ' } as const;

/** Status, changes, vendors and updates as a chart over time; empty where nothing began. */
export function timelineChart(view: View): string {
  const end = view.incident.status.ended?.at ?? view.now;
  const parts = SECTIONS.map(({ name, most, bars }) => {
    const all = bars(view, end);
    return { name, all, drawn: all.slice(0, most) };
  }).filter(({ all }) => all.length > 0);
  const drawn = parts.flatMap((part) => part.drawn);
  if (drawn.length === 0) return '';
  const moments = drawn.flatMap(({ from, to }) => [from, to ?? from]);
  const { zone, axis } = scaleOf(moments, view.plan.timezone);
  let id = 0;
  const lines = parts.flatMap((part) => [
    `    section ${part.name}`,
    ...part.drawn.map((bar) => barLine(bar, (id += 1), zone)),
  ]);
  const head = [
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm:ss',
    `    axisFormat ${axis}`,
    '    todayMarker off',
  ];
  const letters = zoneName(moments[0]!, zone);
  const left = parts.filter(({ all, drawn: its }) => all.length > its.length);
  const more = left.map(({ name, all, drawn: its }) => `${its.length} of ${all.length} under ${name}`);
  return sections(
    chartBlock([...head, ...lines]),
    `Times are ${letters}.${more.length > 0 ? ` The chart shows the first ${more.join(', ')}; [the room](${view.issueUrl}) has them all.` : ''}`,
  );
}

/** The plan's zone, unless its clock was changed meanwhile: an hour that comes twice cannot be drawn. */
function scaleOf(moments: readonly Instant[], own: string): { zone: string; axis: string } {
  const zone = clockChanged(moments, own) ? 'UTC' : own;
  const span = Math.max(...moments) - Math.min(...moments);
  if (ofOneDay(moments, zone)) return { zone, axis: '%H:%M' };
  return { zone, axis: span > 20 * DAY ? '%d %b %Y' : '%d %b %H:%M' };
}

function barLine({ what, from, to, looks }: Bar, id: number, zone: string): string {
  const milestone = to === null ? 'milestone, ' : '';
  // What began and ended in one second is still seen.
  const until = to === null ? '0m' : chartTime(Math.max(to, from + MINUTE), zone);
  return `    ${chartText(what)} :${TAGS[looks]}${milestone}b${id}, ${chartTime(from, zone)}, ${until}`;
}
