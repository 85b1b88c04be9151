import { samePerson } from '../incident/words.ts';
import { length } from '../incident/zone.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { speakerOf, waitingFor } from '../outgoing/awaited.ts';
import { chased } from '../outgoing/chased.ts';
import { waitsText } from '../outgoing/said.ts';
import { automation } from './define.ts';

/** Five minutes late is for the lead to know; whoever was not reminded in time hears it too. */
export const updateLate = automation({
  name: 'update-late',
  does: 'Tells the Incident Lead that an update is late, five minutes after it was promised for',
  due(circumstances) {
    const { incident, plan } = circumstances;
    const lead = incident.roles.holders['lead'];
    return chased(circumstances).map(({ audience, at, promisedBy }) => {
      const speaker = speakerOf(incident);
      const waiting = waitingFor(incident, audience);
      const heard = incident.reminders.asked[`update-due:${promisedBy}`] !== undefined;
      const to = !lead ? [speaker] : heard || samePerson(lead, speaker) ? [lead] : [lead, speaker];
      return {
        ...{ promisedBy, rung: 0, at: at + plan.reminders.leadAfter, to, text: '' },
        makes(view) {
          const late = `**The ${view.text(titleOf(plan, audience), 60)} update is ${length(view.now - at)} late**, promised for ${view.zoned(at)}.`;
          const how = `${view.command(`/update ${audience}`)} and how it stands, or ${view.command(`/next ${audience} 15m`)} and why.`;
          return { text: `${late} ${waiting ? waitsText(waiting, view) : how}` };
        },
      };
    });
  },
});
