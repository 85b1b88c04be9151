import type { Entry, Incident } from '../incident/fold.ts';
import { commentOf, commandKey } from '../incident/entry.ts';
import { ALLCLEAR } from '../incident/words.ts';
import type { View } from '../views/scene.ts';
import type { Deliver } from '../pass/effects.ts';
import { titleOf, waysOut } from './audiences.ts';
import { firstTo } from './first-to.ts';
import { messageFor } from './message-for.ts';
import { CALLED, type Message, type MessageKind } from './message.ts';
import type { Sent } from './offer.ts';
import { pagesFor } from './pages.ts';
import { quoted, sentText } from './said.ts';
import { withoutSecrets } from '../words/secrets.ts';

/** What an entry sends out of the room: what is read in the room about it, and every message. */
export interface Outgoing extends Pick<Deliver, 'on' | 'onSince' | 'text' | 'leaving'> {
  readonly key: string;
}

type Of<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** What of an entry leaves the room or is said in it; nothing for most. `before`: the incident before it. */
export function outgoing(entry: Entry, before: Incident, view: View): Outgoing | undefined {
  switch (entry.type) {
    case 'update_sent':
      return updateOut(entry, before, view);
    case 'next_moved':
      return movedOut(entry, before, view);
    case 'delivery_tried':
      return triedOut(entry, before, view);
    case 'climbed':
      return climbedOut(entry, before, view);
    default:
      return undefined;
  }
}

function updateOut(entry: Of<'update_sent'>, before: Incident, view: View): Outgoing | undefined {
  const { number, words, offer, key, at } = entry;
  const told = Object.keys(words);
  if (told.length === 0) return undefined;
  const leaving = told.flatMap((audience) => {
    const heard = before.updates.told[audience];
    const kind: MessageKind = entry.over
      ? 'ended'
      : heard && !heard.over && !heard.resumed
        ? 'update'
        : 'began';
    const message = messageFor({ audience, words: words[audience]!, kind, number, key }, view);
    return waysOut(view.plan, audience).map((channel) => ({
      row: number,
      audience,
      channel,
      attempt: 1,
      message,
    }));
  });
  const draft = offer !== undefined && offer.by.id === ALLCLEAR.id;
  const { alone = false, automatic = false, warned = [], over = false, by } = entry;
  const author = draft ? null : (offer?.by ?? null);
  const kind: MessageKind = over ? 'ended' : 'update';
  const elsewhere = entry.mirror !== undefined;
  const said = { number, words, by, author, alone, automatic, at, kind, warned, elsewhere };
  const text = sentText(said, view);
  // Whoever hears in the room hears by a new comment: an edit notifies nobody.
  const opened = before.updates.open.find((one) => one.key === offer?.key);
  const on = offer?.own && leaving.length > 0 ? commentKeyOf(offer.key) : null;
  return { key, on, onSince: opened?.at ?? at, text: text + firstTo(leaving, before, view), leaving };
}

/** Key of what the comment was said for that an offer stands in. */
function commentKeyOf(key: string): string {
  const comment = commentOf(key);
  // A draft is the first thing that its reminder brought.
  return comment === undefined ? key.replace(/\.1$/, '') : commandKey(comment, 1);
}

function movedOut(entry: Of<'next_moved'>, before: Incident, view: View): Outgoing | undefined {
  const { audience, nextAt, words, key, at, by } = entry;
  if (words === undefined) return undefined;
  const message = messageFor({ audience, words, kind: 'moved', number: null, key }, view);
  const title = view.text(titleOf(view.plan, audience), 60);
  const text = `**${title} hears next by ${view.zoned(nextAt)}**, and was told so by ${view.name(by)}.\n\n${quoted(words)}`;
  const leaving = waysOut(view.plan, audience).map((channel) => ({
    ...{ row: null, audience, channel, attempt: 1, message },
  }));
  return { key, on: null, onSince: at, text: text + firstTo(leaving, before, view), leaving };
}

/** Where the record of a sending stands. */
function recordOf({ key, on }: Sent): string {
  if (on !== null) return commentKeyOf(on);
  const comment = commentOf(key);
  return comment === undefined ? key : commandKey(comment, 1);
}

function triedOut(entry: Of<'delivery_tried'>, before: Incident, view: View): Outgoing | undefined {
  const { row, audience, channel, attempt, of, key } = entry;
  const sent = before.updates.sent.find((one) => one.key === of);
  const words = sent?.words[audience];
  if (!sent || words === undefined) return undefined;
  const { kind, number } = sent;
  const way = { row, audience, channel, attempt, of };
  if (audience === CALLED) {
    const calls = [channel];
    const [page] = sent.to ? pagesFor({ calls, to: sent.to, key: of }, view) : [];
    const message = page?.message ?? pageOf(words, of, view);
    const text = page ? `Called again by ${view.text(channel, 60)}.` : quoted(message.markdown);
    return {
      key,
      on: sent.to ? null : recordOf(sent),
      onSince: sent.at,
      text,
      leaving: [{ ...way, message }],
    };
  }
  const message = messageFor({ audience, words, kind, number, key: of }, view);
  const text = number === null ? quoted(words) : sentText({ ...sent, number }, view);
  const leaving = [{ ...way, message }];
  return { key, on: recordOf(sent), onSince: sent.at, text, leaving };
}

/** One neutral line, with what the incident is called. */
function pageOf(what: string, key: string, view: View): Message {
  const words = `${view.text(what)}: ${view.text(withoutSecrets(view.incident.declaration.title), 200)}`;
  return messageFor({ audience: CALLED, words, kind: 'page', number: null, key }, view);
}

function climbedOut(
  { key, at, what, channels }: Of<'climbed'>,
  before: Incident,
  view: View,
): Outgoing | undefined {
  const message = pageOf(what, key, view);
  const leaving = channels
    .filter((name) => view.plan.channels[name] && view.plan.channels[name].kind !== 'room')
    .map((channel) => ({ row: null, audience: CALLED, channel, attempt: 1, message }));
  if (leaving.length === 0) return undefined;
  const text = `**Told further up**, as the outage plan says:\n\n${quoted(message.markdown)}`;
  return { key, on: null, onSince: at, text: text + firstTo(leaving, before, view), leaving };
}
