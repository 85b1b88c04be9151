import { brief } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import { isPast } from '../incident/promised.ts';
import { personOf, type Instant } from '../incident/words.ts';
import { aloneFrom } from '../outgoing/alone.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { notToldTheEnd } from '../outgoing/awaited.ts';
import type { Plan } from '../plan/schema.ts';
import type { View } from '../views/scene.ts';
import { automation, type Due } from './define.ts';

/** Four eyes that cannot block: whoever may send alone by now knows it, while somebody waits for the words. */
export const offerUnanswered = automation({
  name: 'offer-unanswered',
  does: 'Tells the Communication Lead, once, that nobody answered their offer and they may send it alone, where the update is due',
  after: 'too',
  due({ incident, plan, now }) {
    if (!incident.declaration.declared) return [];
    return incident.updates.open.flatMap((offer): Due[] => {
      const { key, number, audience, by, at, next, held } = offer;
      const alone = aloneFrom(incident, plan, offer);
      const due = dueFrom(audience, incident, plan);
      // Words that name a time that has passed are not sent as they are.
      if (alone === undefined || due === undefined || (next !== null && isPast(next, now))) return [];
      return [
        {
          ...{ promisedBy: brief(key), rung: 0, at: Math.max(alone, due), to: [personOf(by)], text: '' },
          makes(view) {
            const title = view.text(titleOf(plan, audience), 60);
            const yes = view.command(`/approve U${number}${held.length > 0 ? ' anyway' : ''}`);
            const head = `**Nobody has answered U${number} for ${title}** since ${view.time(at)}, and ${why(audience, view)}.`;
            return { text: `${head} You may send it alone: ${yes}.` };
          },
        },
      ];
    });
  },
});

/** When an audience begins to wait for its update: with the reminder of it, or with the end. */
function dueFrom(audience: string, incident: Incident, plan: Plan): Instant | undefined {
  const { ended } = incident.status;
  if (ended) return notToldTheEnd(incident, plan).includes(audience) ? ended.at : undefined;
  const promised = incident.promises.next[audience];
  if (!promised || plan.audiences[audience]?.whenDue === 'nothing') return undefined;
  return promised.at - plan.reminders.before;
}

function why(audience: string, { incident, now, zoned }: View): string {
  const promised = incident.promises.next[audience];
  if (!promised) return 'they have not been told that it is over';
  return isPast(promised.at, now)
    ? `the update is late, promised for ${zoned(promised.at)}`
    : `the update is due by ${zoned(promised.at)}`;
}
