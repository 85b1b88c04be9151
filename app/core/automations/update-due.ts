import { brief } from '../incident/entry.ts';
import { MINUTE, type Instant, type Person } from '../incident/words.ts';
import { length } from '../incident/zone.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { speakerOf, waitingFor } from '../outgoing/awaited.ts';
import { automaticUpdate } from '../outgoing/automatic.ts';
import { draftFor } from '../outgoing/drafts.ts';
import { approverOf, waitsText } from '../outgoing/said.ts';
import { newsSince } from '../outgoing/news.ts';
import { postsItself } from '../outgoing/who-posts.ts';
import { automation, type Due } from './define.ts';

export const updateDue = automation({
  name: 'update-due',
  does: 'Publishes what is new where the plan says so, else reminds the Communication Lead five minutes before, with a draft',
  due({ incident, plan, repository, now }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    return Object.entries(incident.promises.next).flatMap(([audience, { at, by }]): Due[] => {
      const one = { promisedBy: `${brief(by)}:${audience}`, rung: 0 };
      if (!plan.audiences[audience] || plan.audiences[audience].whenDue === 'nothing') return [];
      if (postsItself(plan, audience, repository)) return [{ ...one, ...posted(audience, at) }];
      // Once it is late there are other words for it.
      if (now >= at) return [];
      const waiting = waitingFor(incident, audience);
      const asked = waiting && approverOf({ incident, plan }, waiting);
      const to = asked ?? speakerOf(incident);
      // Whoever may say yes was called by the offer itself.
      const called = waiting ? waiting.at + plan.reminders.mentionEvery : 0;
      return [{ ...one, ...reminded(audience, at, Math.max(at - plan.reminders.before, called), to) }];
    });
  },
});

type What = Omit<Due, 'promisedBy' | 'rung'>;

const posted = (audience: string, at: Instant): What => ({
  // A minute early: whoever wakes for it may be a little late.
  ...{ at: at - MINUTE, to: [], text: '', unspoken: true },
  makes(view, number) {
    const told = view.incident.updates.told[audience];
    const news = newsSince(told?.last ?? view.incident.declaration.declared!.at, view);
    const head = view.now - at > MINUTE ? { head: `Due ${length(view.now - at)} ago.` } : {};
    if (news.lines.length === 0) return { data: { type: 'nothing_new', audience } };
    return { data: automaticUpdate(audience, { ...head, ...news }, number, view) };
  },
});

const reminded = (audience: string, dueAt: Instant, at: Instant, to: Person): What => ({
  ...{ at, to: [to], text: '' },
  makes(view, number) {
    const title = view.text(titleOf(view.plan, audience), 60);
    const waiting = waitingFor(view.incident, audience);
    if (waiting)
      return {
        text: `**The ${title} update is due by ${view.zoned(dueAt)}.** ${waitsText(waiting, view)}`,
      };
    const offer = draftFor(audience, number, view);
    return {
      ...(offer && { data: offer.data }),
      text: `**The ${title} update is due by ${view.zoned(dueAt)}.** ${view.command(`/update ${audience}`)} and how it stands${offer ? `, or ${offer.text}` : '.'}`,
    };
  },
});
