import { titleOf } from '../outgoing/audiences.ts';
import { notToldTheEnd, speakerOf } from '../outgoing/awaited.ts';
import { automaticUpdate, draftFor } from '../outgoing/drafts.ts';
import { postsItself } from '../outgoing/who-posts.ts';
import { automation, type Due } from './define.ts';

export const toldTheEnd = automation({
  name: 'told-the-end',
  after: 'only',
  does: 'Tells those who heard that it began that it is over: by itself where the plan says so, else by a draft; five minutes after a closing by hand',
  due({ incident, plan, repository }) {
    const { ended } = incident.status;
    if (!incident.declaration.declared || !ended) return [];
    const at = ended.at + (ended.byHand ? plan.reminders.closingWaits : 0);
    return notToldTheEnd(incident, plan).map((audience): Due => {
      const one = { promisedBy: `${ended.key}:${audience}`, rung: 0, at };
      if (postsItself(plan, audience, repository))
        return {
          ...{ ...one, to: [], text: '', unspoken: true },
          makes: (view, number) => ({ data: automaticUpdate(audience, ended.how, number, view) }),
        };
      return {
        ...{ ...one, to: [speakerOf(incident)], text: '' },
        makes(view, number) {
          const offer = draftFor(audience, number, view);
          const title = view.text(titleOf(plan, audience), 60);
          return {
            ...(offer && { data: offer.data }),
            text: `**${title} has not been told that it is over.** ${view.command(`/update ${audience}`)} and how it ended${offer ? `, or ${offer.text}` : '.'}`,
          };
        },
      };
    });
  },
});
