import { asTyped } from '../grammar/prefix.ts';
import { moment } from '../incident/zone.ts';
import { code, text } from '../views/markdown.ts';
import { called } from '../views/mention.ts';
import { automation } from './define.ts';

/** The giver holds until the other says yes, and must not believe that they have. */
export const handoverUnanswered = automation({
  name: 'handover-unanswered',
  does: 'Tells the giver once that whoever was offered a role has not answered in the time of that role',
  due({ incident, plan, now }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    return Object.entries(incident.handovers.pending).flatMap(([role, { to, by, at, key, within }]) => {
      if (within === null) return [];
      const title = text(plan.roles[role]?.title ?? role, 60);
      const other = code(asTyped(`/handover ${role} @name`, plan));
      return [
        {
          promisedBy: key,
          rung: 0,
          at: at + within,
          to: [by],
          text: `**${called(plan, to)}** has not answered your handover of ${moment(at, plan.timezone, now)}. You are ${title} still; ${other} asks somebody else.`,
        },
      ];
    });
  },
});
