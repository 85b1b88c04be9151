import type { Offer, Sent } from './offer.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant, Person } from '../incident/words.ts';
import { withoutSecrets } from '../words/secrets.ts';
import { standingOf } from '../words/standing.ts';
import { samePerson } from '../incident/words.ts';
import { sections } from '../views/markdown.ts';
import type { View } from '../views/scene.ts';
import { and } from '../words/lists.ts';
import { aloneFrom } from './alone.ts';
import { readsRoom, titleOf } from './audiences.ts';

/** Words as a quotation: what is quoted commands nothing and stands apart. */
export const quoted = (markdown: string): string =>
  markdown
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Who is asked for a yes: the holder of the approving role, else the lead, else the Communication Lead; never who offers. */
export function approverOf(
  { incident, plan }: Pick<View, 'incident' | 'plan'>,
  { audience, by }: Pick<Offer, 'audience' | 'by'>,
): Person | undefined {
  const role = plan.audiences[audience]?.approvedBy ?? 'lead';
  return [role, 'lead', 'comms']
    .map((name) => incident.roles.holders[name])
    .find((one) => one !== undefined && !samePerson(one, by));
}

/** That somebody's words wait already, with the words to type. */
export const waitsText = ({ number, held }: Pick<Offer, 'number' | 'held'>, { command }: View): string =>
  `U${number} ${held.length > 0 ? 'is held' : 'waits for a yes'}: ${command(`/approve U${number}${held.length > 0 ? ' anyway' : ''}`)} sends it.`;

/** What waits for a yes, with exactly the words that would be sent. */
export function offerText(offer: Offer, view: View): string {
  const { number, audience, words, held, never, warned, text, to } = offer;
  const title = view.text(titleOf(view.plan, audience), 60);
  const asked = approverOf(view, offer);
  const yes = view.command(`/approve U${number}${held.length > 0 ? ' anyway' : ''}`);
  const who = !asked ? '' : to.length > 0 ? `@${asked.login} ` : `${view.name(asked)}: `;
  const from = aloneFrom(view.incident, view.plan, offer);
  const alone =
    from === undefined
      ? ''
      : ` Unanswered by ${view.zoned(from)}, ${view.name(offer.by)} may send it alone: ${yes}.`;
  const head = never
    ? `**U${number} for ${title} is not sent.** ${held.map((one) => view.text(one)).join(' ')}`
    : held.length > 0
      ? `${who}**U${number} for ${title} is held.** ${held.map((one) => view.text(one)).join(' ')} ${yes} sends it all the same; better words are a new ${view.command(`/update ${audience}`)}.${alone}`
      : `${who}**U${number} for ${title}** waits for a yes: ${yes} sends exactly this, ${view.command(`/reject U${number}`)} and why does not.${alone}`;
  return sections(
    head,
    never ? undefined : glance(warned, view),
    never ? undefined : quoted(words || view.text(text)),
  );
}

/** What speaks against words and does not stop them; nothing where all is well. */
export const glance = (warned: readonly string[], view: View): string | undefined =>
  warned.length > 0 ? `Worth a glance: ${warned.map((one) => view.text(one)).join(' ')}` : undefined;

/** The offer of an entry just folded. */
export const offered = (key: string, { updates }: Incident, view: View): string =>
  updates.open.filter((one) => one.key === key).map((one) => offerText(one, view))[0] ?? '';

/** What an audience is told when its next update moves; why only where they may know. */
export function movedWords(audience: string, to: Instant, why: string, view: View): string {
  const inside = standingOf(audience, view.plan) !== 'outside';
  const when = `The next update comes by ${view.zoned(to)}`;
  const because = inside ? `: ${view.text(why, 1_000)}` : '.';
  return inside
    ? `${view.text(withoutSecrets(view.incident.declaration.title), 200)}\n\n${when}${because}`
    : `${when}${because}`;
}

/** What was sent, to whom, by whom; `words` by audience. */
export function sentText(
  sent: Pick<Sent, 'words' | 'by' | 'author' | 'alone' | 'automatic' | 'at' | 'kind'> & {
    readonly number: number;
    readonly warned?: readonly string[];
    readonly elsewhere?: boolean;
  },
  view: View,
): string {
  const { number, words, by, author, alone, automatic, at, kind, warned = [], elsewhere = false } = sent;
  const told = Object.keys(words);
  const titles = (names: readonly string[]): string =>
    and(names.map((one) => view.text(titleOf(view.plan, one), 60)));
  const how = automatic
    ? `by itself: ${kind === 'ended' ? 'it is over' : 'it was due, and there is news'}`
    : author && !samePerson(author, by)
      ? `by ${view.name(author)}, approved by ${view.name(by)}`
      : `by ${view.name(by)}${alone ? ', alone: nobody answered in time' : ''}`;
  const head = `**U${number} to ${titles(told)}**, ${view.zoned(at)}, ${how}.`;
  // Whoever reads the room has read what was typed there: it is no news to them.
  const shown = told.filter((one) => automatic || elsewhere || !readsRoom(view.plan, one));
  const texts = shown.map((one) => sections(told.length > 1 && `${titles([one])}:`, quoted(words[one]!)));
  return sections(head, glance(warned, view), ...texts);
}
