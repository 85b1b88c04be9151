import { DateTime } from 'luxon';
import { asTyped } from '../grammar/prefix.ts';
import { DAY, type Instant } from '../incident/words.ts';
import { automation } from './define.ts';

const ASKING_HOUR = 10;

/** A room without a human word for so long is probably forgotten, or over (ROOM 3). */
export const quietRoom = automation({
  name: 'quiet-room',
  does: 'Asks the lead once when nobody has said anything for an hour; minor severities after a day, at ten on a working day',
  due({ incident, plan, lastHuman }) {
    const { declared } = incident.declaration;
    const after = plan.quiet[incident.severity.now ?? plan.assumedSeverity];
    if (!declared || incident.status.ended || !after) return [];
    const at = lastHuman.at + after;
    return [
      {
        promisedBy: lastHuman.key,
        rung: 0,
        // What can wait for a day can wait for people to be at work.
        at: after < DAY ? at : nextMorning(at, plan.timezone),
        to: [incident.roles.holders['lead'] ?? declared.by],
        text: `This room has been quiet. Is it over? Comment \`${asTyped('/resolve', plan)}\` with what fixed it, or \`${asTyped('/note', plan)}\` how it stands.`,
      },
    ];
  },
});

/** Ten o'clock on the first working day from then on. */
function nextMorning(from: Instant, zone: string): Instant {
  const first = DateTime.fromMillis(from, { zone }).set({
    hour: ASKING_HOUR,
    minute: 0,
    second: 0,
    millisecond: 0,
  });
  let day = first.toMillis() < from ? first.plus({ days: 1 }) : first;
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day.toMillis();
}
