import { isPast } from '../../incident/promised.ts';
import { notToldTheEnd, speakerOf } from '../../outgoing/awaited.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { approverOf } from '../../outgoing/said.ts';
import type { View } from '../scene.ts';

/** Updates that are late and offers that wait, with the words to type. */
export function wordsAwaited(view: View): string[] {
  const { incident, plan, now, zoned, name, text, command, time } = view;
  const title = (audience: string): string => text(titleOf(plan, audience), 60);
  const speaker = incident.declaration.declared ? name(speakerOf(incident)) : '';
  const draftOf = (audience: string): string | undefined => {
    // One that names a moment that has passed would be refused.
    const draft = incident.updates.open.find(
      (one) => one.draft && one.audience === audience && !(one.next !== null && isPast(one.next, now)),
    );
    return draft && `send draft U${draft.number} with ${command(`/approve U${draft.number}`)}, or `;
  };
  const late = Object.entries(incident.promises.next)
    .filter(([audience, { at }]) => plan.audiences[audience] && isPast(at, now) && !incident.status.ended)
    .map(
      ([audience, { at }]) =>
        `**${title(audience)} update is late**, promised for ${zoned(at)}. ${speaker}: ${draftOf(audience) ?? ''}${command(`/update ${audience}`)} and how it stands.`,
    );
  const waiting = incident.updates.open
    .filter(({ draft }) => !draft)
    .map(({ number, audience, at, by, held, never }) => {
      if (never)
        return `**U${number} for ${title(audience)} is not sent.** ${name(by)}: say it without what looks like a secret.`;
      const asked = approverOf(view, { audience, by });
      const state = held.length > 0 ? 'is held' : 'waits for a yes';
      const yes = command(`/approve U${number}${held.length > 0 ? ' anyway' : ''}`);
      return `**U${number} for ${title(audience)} ${state}** since ${time(at)}, by ${name(by)}. ${asked ? name(asked) : 'Whoever may'}: ${yes}.`;
    });
  return [...late, ...waiting];
}

/** Those who heard that it began and not that it is over. */
export function notTold(view: View): string[] {
  const { incident, plan, name, text, command } = view;
  return notToldTheEnd(incident, plan).map((audience) => {
    const draft = incident.updates.open.find((one) => one.audience === audience);
    const how = draft
      ? `send U${draft.number} with ${command(`/approve U${draft.number}`)}`
      : `${command(`/update ${audience}`)} and how it ended`;
    return `- **${text(titleOf(plan, audience), 60)} has not been told that it is over.** ${name(speakerOf(incident))}: ${how}.`;
  });
}
