import { isDrill } from '../drills/drill.ts';
import { brief } from '../incident/entry.ts';
import { HOUR, MINUTE } from '../incident/words.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { askedFor, wanted } from '../outgoing/wanted.ts';
import { automation, rungs, type Due } from './define.ts';

/** A day ahead there is time to write it, an hour ahead to send it. */
const AHEAD = [24 * HOUR, HOUR];

/** Reports owed to a regulator do not wait for the next round, and outlive the incident. */
export const deadline = automation({
  name: 'deadline',
  does: 'Reminds the Communication Lead of a report that is owed, a day and an hour before, with a draft; marks it once missed',
  after: 'too',
  marks: true,
  due({ incident, plan, now }) {
    const { ended, now: status } = incident.status;
    // Called off it was no incident, and a drill that is over never was one: nothing is owed.
    if (!incident.declaration.declared || status === 'called off' || (ended && isDrill(incident))) return [];
    return Object.entries(incident.deadlines.owed).flatMap(([audience, { by, since, reports }]): Due[] => {
      const next = reports.find(({ sentAt, missed }) => sentAt === null && !missed);
      if (!next || !plan.audiences[audience]) return [];
      const { name, at } = next;
      const promisedBy = `${brief(by)}:${audience}.${name}`;
      // Not before half of its time has gone by.
      const moments = AHEAD.map((ahead) => Math.max(at - ahead, since + (at - since) / 2));
      const reminded = rungs(moments, now).map(({ rung, at: when }): Due => ({
        ...{ promisedBy, rung, at: when, to: [askedFor(audience, incident, plan)], text: '' },
        makes(view, number) {
          const { text, time, plan: its } = view;
          const head = `**${text(titleOf(its, audience), 60)} is owed the ${text(name, 60)} by ${time(at)}.**`;
          return wanted(audience, { head, what: 'what is to be reported' }, number, view);
        },
      }));
      const mark: Due = {
        ...{ promisedBy, rung: AHEAD.length, at: at + MINUTE, to: [], text: '', unspoken: true, marks: true },
        makes: () => ({ data: { type: 'deadline_missed', audience, report: name } }),
      };
      return [...reminded, mark];
    });
  },
});
