import { titleOf } from '../outgoing/audiences.ts';
import { notToldTheEnd } from '../outgoing/awaited.ts';
import { automaticUpdate } from '../outgoing/automatic.ts';
import { askedFor, wanted } from '../outgoing/wanted.ts';
import { postsItself } from '../outgoing/who-posts.ts';
import { automation, type Due } from './define.ts';

export const toldTheEnd = automation({
  name: 'told-the-end',
  after: 'only',
  does: 'Tells those who heard that it began that it is over: by itself where the plan says so, else by a draft; five minutes after a closing by hand',
  due({ incident, plan, repository }) {
    const { ended, now } = incident.status;
    if (!incident.declaration.declared || !ended) return [];
    const at = ended.at + (ended.byHand ? plan.reminders.closingWaits : 0);
    return notToldTheEnd(incident, plan).map((audience): Due => {
      const one = { promisedBy: `${ended.key}:${audience}`, rung: 0, at };
      if (postsItself(plan, audience, repository)) {
        // What fixed it has a line of its own.
        const why = now === 'resolved' || !ended.how ? [] : [ended.how];
        return {
          ...{ ...one, to: [], text: '', unspoken: true },
          makes: (view, number) => ({
            data: automaticUpdate(audience, { lines: why, more: 0 }, number, view),
          }),
        };
      }
      return {
        ...{ ...one, to: [askedFor(audience, incident, plan)], text: '' },
        makes(view, number) {
          const title = view.text(titleOf(view.plan, audience), 60);
          const head = `**${title} has not been told that it is over.**`;
          return wanted(audience, { head, what: 'how it ended' }, number, view);
        },
      };
    });
  },
});
