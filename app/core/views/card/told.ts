import { isPast } from '../../incident/promised.ts';
import { ALLCLEAR } from '../../incident/words.ts';
import { chased } from '../../outgoing/chased.ts';
import { readsRoom, titleOf } from '../../outgoing/audiences.ts';
import { details, sections } from '../markdown.ts';
import type { View } from '../scene.ts';

const WORDS_SHOWN = 300;

/** Audiences of the plan that hear, or are to hear, in its order. */
const onClock = ({ plan, incident }: View): string[] =>
  Object.keys(plan.audiences).filter(
    (audience) =>
      incident.promises.next[audience] ||
      incident.updates.told[audience] ||
      incident.deadlines.owed[audience],
  );

/** When each audience hears next, in a few words. */
export const toldBriefly = (view: View): string[] =>
  onClock(view).flatMap((audience) => {
    const { incident, plan, time, text, now } = view;
    const promised = incident.promises.next[audience];
    if (!promised) return [];
    const title = text(titleOf(plan, audience), 60);
    const late = isPast(promised.at, now) && chased(view).some((one) => one.audience === audience);
    return [late ? `${title} is late since ${time(promised.at)}` : `${title} by ${time(promised.at)}`];
  });

/** Who was told when, and when they hear next. */
export function told(view: View): string | undefined {
  const { incident, plan, time, zoned, text } = view;
  const audiences = onClock(view);
  const [only] = audiences;
  if (only === undefined) return undefined;
  const { next } = incident.promises;
  // While there is nobody but this room, and it has just begun, one line is enough.
  const first = next[only];
  if (
    audiences.length === 1 &&
    readsRoom(plan, only) &&
    !incident.updates.told[only] &&
    first &&
    !isPast(first.at, view.now)
  )
    return `Next update in this room by **${zoned(first.at)}**.`;
  const lines = audiences.map((audience) => {
    const before = incident.updates.told[audience];
    const promised = next[audience];
    const last = before ? time(before.last) : 'not yet';
    const then = !promised
      ? 'next when it is over'
      : isPast(promised.at, view.now)
        ? `${chased(view).some((one) => one.audience === audience) ? '**late**, was' : 'was'} promised for ${time(promised.at)}`
        : `${before ? 'next' : 'first'} by **${time(promised.at)}**`;
    return `- **${text(titleOf(plan, audience), 60)}:** ${last}, ${reportOwed(audience, view) ?? then}`;
  });
  return `### Told\n${lines.join('\n')}`;
}

/** The report that an audience is owed next. */
function reportOwed(audience: string, { incident, time, text, now }: View): string | undefined {
  const next = incident.deadlines.owed[audience]?.reports.find(({ sentAt }) => sentAt === null);
  if (!next) return undefined;
  return isPast(next.at, now)
    ? `${text(next.name, 60)} **late**, was owed by ${time(next.at)}`
    : `${text(next.name, 60)} by **${time(next.at)}**`;
}

/** What each audience heard last, collapsed. */
export function lastWords(view: View): string | undefined {
  const { incident, plan, time, text, name } = view;
  const parts = onClock(view).flatMap((audience) => {
    const one = incident.updates.told[audience];
    if (!one) return [];
    const by = one.approvedBy ? `${name(one.by)}, approved by ${name(one.approvedBy)}` : name(one.by);
    const automatic = one.by.id === ALLCLEAR.id;
    const words = automatic
      ? 'What was new, by itself.'
      : one.number === 0
        ? 'When the next update comes.'
        : text(one.text, WORDS_SHOWN) || 'A draft, sent as it was.';
    return [
      `**${text(titleOf(plan, audience), 60)}, ${time(one.last)} (${by}${one.number > 0 ? `, U${one.number}` : ''}).** ${words}`,
    ];
  });
  return parts.length > 0 ? details('What each audience was last told', sections(...parts)) : undefined;
}

/** Updates in time: technical 4 of 4, leadership 3 of 4. */
export function kept({ incident, plan, text }: View): string | undefined {
  const scores = Object.entries(incident.promises.score)
    .filter(([audience, { kept: inTime, late }]) => plan.audiences[audience] && inTime + late > 0)
    .map(
      ([audience, { kept: inTime, late }]) =>
        `${text(titleOf(plan, audience), 60).toLowerCase()} ${inTime} of ${inTime + late}`,
    );
  return scores.length > 0 ? `- **Updates in time:** ${scores.join(', ')}` : undefined;
}
