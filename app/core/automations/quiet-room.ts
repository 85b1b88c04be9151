import { DateTime } from 'luxon';
import { asTyped } from '../grammar/prefix.ts';
import { DAY, type Instant } from '../incident/words.ts';
import { moment } from '../incident/zone.ts';
import { automation, type Due } from './define.ts';

const ASKING_HOUR = 10;

/** A room without a human word for so long is probably forgotten, or over (ROOM 3). */
export const quietRoom = automation({
  name: 'quiet-room',
  does: 'Asks the lead once when nobody has said anything for an hour; minor severities after a day, at ten on each working day',
  due({ incident, plan, lastHuman, now }) {
    const { declared } = incident.declaration;
    const after = plan.quiet[incident.severity.now ?? plan.assumedSeverity];
    if (!declared || incident.status.ended || !after) return [];
    const from = lastHuman.at + after;
    // What can wait for a day can wait for people to be at work, and is worth asking again.
    const asked = after < DAY ? [{ rung: 0, at: from }] : mornings(from, now, plan.timezone);
    return asked.map(({ rung, at }): Due => ({
      promisedBy: lastHuman.key,
      rung,
      at,
      to: [incident.roles.holders['lead'] ?? declared.by],
      text: `Nobody has said anything here since ${moment(lastHuman.at, plan.timezone, now)}. Is it over? Comment \`${asTyped('/resolve', plan)}\` with what fixed it, or \`${asTyped('/note', plan)}\` how it stands.`,
      heardAt: lastHuman.at,
    }));
  },
});

/** The latest asking that has come and the next: ten o'clock on working days, numbered by the days since the first. */
function mornings(from: Instant, now: Instant, zone: string): { rung: number; at: Instant }[] {
  const first = working(atTen(from, zone, 'after'), 1);
  const past = working(atTen(now, zone, 'before'), -1);
  const latest = past < first ? first : past;
  const days = [latest, ...(latest.toMillis() <= now ? [working(latest.plus({ days: 1 }), 1)] : [])];
  return days.map((day) => ({ rung: Math.round(day.diff(first, 'days').days), at: day.toMillis() }));
}

/** The nearest ten o'clock, of any day. */
function atTen(moment: Instant, zone: string, side: 'before' | 'after'): DateTime {
  const ten = DateTime.fromMillis(moment, { zone }).set({
    hour: ASKING_HOUR,
    minute: 0,
    second: 0,
    millisecond: 0,
  });
  if (side === 'after') return ten.toMillis() < moment ? ten.plus({ days: 1 }) : ten;
  return ten.toMillis() > moment ? ten.minus({ days: 1 }) : ten;
}

function working(day: DateTime, step: 1 | -1): DateTime {
  let one = day;
  while (one.weekday > 5) one = one.plus({ days: step });
  return one;
}
