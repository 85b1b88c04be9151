import { HOUR } from '../incident/words.ts';
import { automation } from './define.ts';

/** A severe room without a human word for so long is probably forgotten, or over (ROOM 3). */
const QUIET_AFTER = HOUR;
const QUIET_AFTER_MINOR = 24 * HOUR;

export const quietRoom = automation({
  name: 'quiet-room',
  does: 'Asks the lead once when nobody has said anything for an hour (a day, for minor severities)',
  due({ incident, plan, lastHuman }) {
    const { declared } = incident.declaration;
    if (!declared || incident.status.ended) return [];
    const names = Object.keys(plan.severities);
    const severe = names.indexOf(incident.severity.now ?? names[1] ?? '') < 2;
    const to = incident.roles.holders['lead'] ?? declared.by;
    return [
      {
        promisedBy: lastHuman.key,
        rung: 0,
        at: lastHuman.at + (severe ? QUIET_AFTER : QUIET_AFTER_MINOR),
        to: [to],
        text: 'This room has been quiet. Is it over? Comment `/resolve` with what fixed it, or `/note` how it stands.',
      },
    ];
  },
});
