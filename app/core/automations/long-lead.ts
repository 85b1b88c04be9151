import { asTyped } from '../grammar/prefix.ts';
import { moment } from '../incident/zone.ts';
import { code, text } from '../views/markdown.ts';
import { automation } from './define.ts';

const ROLE = 'lead';

/** Tired people decide badly, and do not notice. */
export const longLead = automation({
  name: 'long-lead',
  does: 'Asks whoever has led for four hours, once, whether to hand over',
  due({ incident, plan, now }) {
    const lead = incident.roles.holders[ROLE];
    const after = (incident.planRead.promised ?? plan.reminders).handoverAfter;
    if (!lead || !incident.declaration.declared || incident.status.ended || after === null) return [];
    const since = Math.max(lead.since, incident.status.again?.at ?? 0);
    return [
      {
        promisedBy: lead.key,
        rung: 0,
        at: since + after,
        to: [lead],
        text: `You have been ${text(plan.roles[ROLE]?.title ?? ROLE, 60)} since ${moment(since, plan.timezone, now)}. Hand over? Comment ${code(asTyped('/handover lead @name', plan))}.`,
      },
    ];
  },
});
