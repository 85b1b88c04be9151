import { asTyped } from '../grammar/prefix.ts';
import { or } from '../words/lists.ts';
import { automation } from './define.ts';

/** The card asks at once; some minutes later somebody is asked by name, once (ROOM 3). */
export const severityUnsaid = automation({
  name: 'severity-unsaid',
  does: 'Asks once more for the severity, ten minutes after the declaration, if nobody said one',
  due({ incident, plan }) {
    const { declared } = incident.declaration;
    const after = (incident.planRead.promised ?? plan.reminders).severityWithin;
    if (!declared || after === null || incident.status.ended || incident.severity.saidAt !== null) return [];
    const to = incident.roles.holders['lead'] ?? declared.by;
    const level = (name: string): string => name.replace(/^sev(?=\d)/, '');
    const choices = Object.keys(plan.severities).map((name) => `\`${asTyped(`/sev ${level(name)}`, plan)}\``);
    return [
      {
        promisedBy: declared.key,
        rung: 0,
        at: declared.at + after,
        to: [to],
        text: `How bad is it? Nobody has said a severity yet, so ${level(plan.assumedSeverity)} is assumed. Comment ${or(choices)}.`,
      },
    ];
  },
});
