import { MINUTE } from '../incident/words.ts';
import { automation } from './define.ts';

/** The card asks at once; ten minutes later somebody is asked by name, once (ROOM 3). */
const ASKED_AGAIN_AFTER = 10 * MINUTE;

export const severityUnsaid = automation({
  name: 'severity-unsaid',
  does: 'Asks once more for the severity, ten minutes after the declaration, if nobody said one',
  due({ incident }) {
    const { declared } = incident.declaration;
    if (!declared || incident.status.ended || incident.severity.saidAt !== null) return [];
    const to = incident.roles.holders['lead'] ?? declared.by;
    return [
      {
        promisedBy: declared.key,
        rung: 0,
        at: declared.at + ASKED_AGAIN_AFTER,
        to: [to],
        text: 'How bad is it? Nobody has said a severity yet, so 2 is assumed. Comment `/sev 1`, `/sev 2` or `/sev 3`.',
      },
    ];
  },
});
