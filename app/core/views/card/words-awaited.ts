import { isPast } from '../../incident/promised.ts';
import { notToldTheEnd, reportsOwed, speakerOf } from '../../outgoing/awaited.ts';
import { chased } from '../../outgoing/chased.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { approverOf } from '../../outgoing/said.ts';
import type { Offer } from '../../outgoing/offer.ts';
import type { View } from '../scene.ts';

const UNDELIVERED_SHOWN = 5;

/** Updates that are late and offers that wait, with the words to type. */
export function wordsAwaited(view: View): string[] {
  const { incident, plan, now, zoned, name, text, command, time } = view;
  const title = (audience: string): string => text(titleOf(plan, audience), 60);
  const speaker = incident.declaration.declared ? name(speakerOf(incident)) : '';
  const offerOf = (audience: string): Offer | undefined =>
    incident.updates.open.find(
      (one) =>
        one.audience === audience &&
        !one.never &&
        // One that names a moment that has passed would be refused.
        !(one.next !== null && isPast(one.next, now)),
    );
  const behind = chased(view).filter(({ at }) => isPast(at, now));
  const late = behind.map(({ audience, at }) => {
    const offer = offerOf(audience);
    const anyway = offer && offer.held.length > 0 ? ' anyway' : '';
    const yes = offer && command(`/approve U${offer.number}${anyway}`);
    const asked = offer && !offer.draft ? approverOf(view, offer) : undefined;
    const how = !yes
      ? `${speaker}: ${command(`/update ${audience}`)} and how it stands`
      : offer.draft
        ? `${speaker}: send draft U${offer.number} with ${yes}, or ${command(`/update ${audience}`)} and how it stands`
        : `${asked ? name(asked) : 'Whoever may'}: ${yes} sends what ${name(offer.by)} offered`;
    return `**${title(audience)} update is late**, promised for ${zoned(at)}. ${how}.`;
  });
  const waiting = incident.updates.open
    .filter(
      ({ draft, never, audience }) => !draft && (never || !behind.some((late) => late.audience === audience)),
    )
    .map(({ number, audience, at, by, held, never }) => {
      if (never)
        return `**U${number} for ${title(audience)} is not sent.** ${name(by)}: say it without what looks like a secret.`;
      const asked = approverOf(view, { audience, by });
      const state = held.length > 0 ? 'is held' : 'waits for a yes';
      const yes = command(`/approve U${number}${held.length > 0 ? ' anyway' : ''}`);
      return `**U${number} for ${title(audience)} ${state}** since ${time(at)}, by ${name(by)}. ${asked ? name(asked) : 'Whoever may'}: ${yes}.`;
    });
  return [...late, ...undelivered(view), ...waiting];
}

/** What did not arrive, or of which nobody knows: a person must see to it. */
function undelivered({ incident, plan, name, text, command }: View): string[] {
  const { failed, doubtful, partly } = incident.deliveries;
  const who = incident.declaration.declared ? name(speakerOf(incident)) : '';
  const line = (how: string) => (one: (typeof failed)[number]) => {
    const { row, audience, channel, why } = one;
    const what = row === null ? 'A message' : `U${row}`;
    const again = row === null ? '' : ` ${who}: ${command(`/approve U${row} again`)} sends it once more.`;
    return `**${what} for ${text(titleOf(plan, audience), 60)} by ${text(channel, 60)} ${how}:** ${text(why, 160)}.${again}`;
  };
  return [
    ...failed.map(line('was not delivered')),
    ...doubtful.map(line('may or may not have arrived')),
    ...partly.map(line('did not reach everybody')),
  ].slice(-UNDELIVERED_SHOWN);
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

/** Reports that outlive the incident. */
export function reportsOpen(view: View): string[] {
  const { incident, plan, now, name, text, command, zoned } = view;
  return reportsOwed(incident, plan).map((one) => {
    const title = text(titleOf(plan, one.audience), 60);
    const how = isPast(one.at, now) ? 'was owed' : 'is owed';
    const late = isPast(one.at, now) ? ', and it is late' : '';
    const ask = `${name(speakerOf(incident))}: ${command(`/update ${one.audience}`)} and what is to be reported`;
    return `- **${title} ${how} the ${text(one.name, 60)} by ${zoned(one.at)}${late}.** ${ask}.`;
  });
}
