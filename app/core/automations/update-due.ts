import { MINUTE, type Instant } from '../incident/words.ts';
import { length } from '../incident/zone.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { automaticUpdate } from '../outgoing/automatic.ts';
import { waitingFor } from '../outgoing/awaited.ts';
import { onTheClock } from '../outgoing/chased.ts';
import { newsSince } from '../outgoing/news.ts';
import { askedFor, wanted } from '../outgoing/wanted.ts';
import type { View } from '../views/scene.ts';
import { automation, type Due } from './define.ts';

export const updateDue = automation({
  name: 'update-due',
  does: 'Publishes what is new where the plan says so, else reminds the Communication Lead five minutes before, with a draft',
  due(circumstances) {
    const { incident, plan, now } = circumstances;
    return onTheClock(circumstances).flatMap(({ audience, at, promisedBy, itself }): Due[] => {
      const one = { promisedBy, rung: 0 };
      if (itself) return [{ ...one, ...posted(audience, at) }];
      // Once it is late there are other words for it.
      if (now >= at) return [];
      const waiting = waitingFor(incident, audience);
      // Whoever may say yes was called by the offer itself.
      const called = waiting ? waiting.at + plan.reminders.mentionEvery : 0;
      return [
        {
          ...{ ...one, at: Math.max(at - plan.reminders.before, called) },
          ...{ to: [askedFor(audience, incident, plan)], text: '' },
          makes: (view, number) => wanted(audience, dueWords(audience, at, view), number, view),
        },
      ];
    });
  },
});

const dueWords = (audience: string, at: Instant, { plan, text, zoned }: View) => ({
  head: `**The ${text(titleOf(plan, audience), 60)} update is due by ${zoned(at)}.**`,
  what: 'how it stands',
});

const posted = (audience: string, at: Instant): Omit<Due, 'promisedBy' | 'rung'> => ({
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
