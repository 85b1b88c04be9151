import { HOUR, MINUTE } from '../incident/words.ts';
import { speakerOf, waitingFor } from '../outgoing/awaited.ts';
import { waitsText } from '../outgoing/said.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { draftFor } from '../outgoing/drafts.ts';
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
    // Called off it was no incident, and nothing is owed.
    if (!incident.declaration.declared || incident.status.now === 'called off') return [];
    return Object.entries(incident.deadlines.owed).flatMap(([audience, { by, since, reports }]): Due[] => {
      const next = reports.find(({ sentAt, missed }) => sentAt === null && !missed);
      if (!next || !plan.audiences[audience]) return [];
      const { name, at } = next;
      const promisedBy = `${by}:${audience}.${name}`;
      // Not before half of its time has gone by.
      const moments = AHEAD.map((ahead) => Math.max(at - ahead, since + (at - since) / 2));
      const reminded = rungs(moments, now).map(({ rung, at: when }): Due => ({
        ...{ promisedBy, rung, at: when, to: [speakerOf(incident)], text: '' },
        makes(view, number) {
          const { text, command, time, plan: its } = view;
          const waiting = waitingFor(view.incident, audience);
          const draft = waiting ? undefined : draftFor(audience, number, view);
          const own = `${command(`/update ${audience}`)} and what is to be reported`;
          const head = `**${text(titleOf(its, audience), 60)} is owed the ${text(name, 60)} by ${time(at)}.**`;
          if (waiting) return { text: `${head} ${waitsText(waiting, view)}` };
          return draft
            ? { data: draft.data, text: `${head} ${own}, or ${draft.text}` }
            : { text: `${head} ${own}.` };
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
