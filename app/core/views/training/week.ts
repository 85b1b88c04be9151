import type { Shift } from '../../plan/kinds/hours.ts';
import type { Hole } from '../../training/coverage.ts';
import { and } from '../../words/lists.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAY = 24 * 60;
const WEEK = 7 * DAY;

const two = (count: number): string => `${count}`.padStart(2, '0');
const dayAt = (minute: number): number => Math.floor((minute % WEEK) / DAY);
const clock = (minute: number): string => `${two(Math.floor((minute % DAY) / 60))}:${two(minute % 60)}`;
const moment = (minute: number): string => `${DAYS[dayAt(minute)]} ${clock(minute)}`;

/** When a stretch ends, on the clock of the day on which it does: 24:00, not 00:00 of the next. */
const closing = (to: number): string => (to % DAY === 0 ? '24:00' : clock(to));
const lastDay = (to: number): number => dayAt(to - 1 + WEEK);

/** "Sat 22:00–Mon 07:00"; what repeats at the same hours of several days is said once: "Mon–Thu 18:00–08:00". */
export function holesSaid(holes: readonly Hole[]): string {
  if (holes.some(({ from, to }) => to - from >= WEEK)) return 'at any hour';
  const alike = new Map<string, Hole[]>();
  for (const hole of holes) {
    const { from, to } = hole;
    const hours = to - from < DAY ? `${clock(from)}–${closing(to)}` : stretch(hole);
    alike.set(hours, [...(alike.get(hours) ?? []), hole]);
  }
  return and(
    [...alike].map(([hours, same]) =>
      same.length > 1 ? `${daysSaid(same.map(({ from }) => dayAt(from)))} ${hours}` : stretch(same[0]!),
    ),
  );
}

/** When somebody works: "Mon–Fri 08:00–16:00". */
export const hoursSaid = (shifts: readonly Shift[]): string =>
  holesSaid(
    shifts.flatMap(({ days, from, to }) =>
      days.map((day) => ({ from: (day - 1) * DAY + from, to: (day - 1) * DAY + to })),
    ),
  );

/** With its days: "Mon 23:00–24:00", "Fri 22:00–Sat 07:00". */
function stretch({ from, to }: Hole): string {
  const within = to - from < DAY && lastDay(to) === dayAt(from);
  return `${moment(from)}–${within ? '' : `${DAYS[lastDay(to)]} `}${closing(to)}`;
}

/** Mon–Thu, Mon and Wed, every day. */
function daysSaid(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return and(
    runs.flatMap(([first, last]) =>
      last - first > 1
        ? [`${DAYS[first]}–${DAYS[last]}`]
        : [...new Set([first, last])].map((day) => DAYS[day] ?? ''),
    ),
  );
}

/** A line for each day, a sign for each hour: how many are there, a dot for nobody. To be shown as code. */
export function weekDrawn(hours: readonly number[]): string {
  const head = `    ${[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => two(hour).padEnd(3)).join('')}`;
  const lines = DAYS.map((name, day) => {
    const signs = hours
      .slice(day * 24, day * 24 + 24)
      .map((count) => (count === 0 ? '·' : count > 9 ? '+' : count));
    return `${name} ${signs.join('')}`;
  });
  return [head.trimEnd(), ...lines].join('\n');
}
