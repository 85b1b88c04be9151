import type { Entry, Incident } from '../incident/fold.ts';
import { commentOf, commandKey } from '../incident/entry.ts';
import { ALLCLEAR, type Instant, type Person } from '../incident/words.ts';
import { standingOf } from '../words/standing.ts';
import type { View } from '../views/scene.ts';
import { titleOf, waysOut } from './audiences.ts';
import type { Deliver } from '../pass/effects.ts';
import { messageFor } from './message-for.ts';
import type { MessageKind } from './message.ts';
import { quoted, sentText } from './said.ts';

/** What an entry sends out of the room: what is read in the room about it, and every message. */
export interface Outgoing extends Pick<Deliver, 'on' | 'onSince' | 'text' | 'leaving'> {
  readonly key: string;
}

type SentEntry = Extract<Entry, { type: 'update_sent' }>;
type MovedEntry = Extract<Entry, { type: 'next_moved' }>;

/** What of an entry leaves the room or is said in it; nothing for most. `before`: the incident before it. */
export function outgoing(entry: Entry, before: Incident, view: View): Outgoing | undefined {
  if (entry.type === 'update_sent') return updateOut(entry, before, view);
  if (entry.type === 'next_moved') return movedOut(entry, view);
  return undefined;
}

function updateOut(entry: SentEntry, before: Incident, view: View): Outgoing | undefined {
  const { number, words, offer, by, key, at, audiences } = entry;
  const told = Object.keys(words);
  if (told.length === 0) return undefined;
  const leaving = told.flatMap((audience) => {
    const heard = before.updates.told[audience];
    const kind: MessageKind = entry.over ? 'ended' : heard && !heard.over ? 'update' : 'began';
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
  const author: Person | undefined = draft ? undefined : offer?.by;
  const text = sentText(
    {
      number,
      audiences,
      words,
      by,
      author,
      alone: entry.alone ?? false,
      automatic: entry.automatic ?? false,
    },
    view,
  );
  // Whoever hears in the room hears by a new comment: an edit notifies nobody.
  const inRoom = leaving.length === 0;
  const opened = before.updates.open.find((one) => one.key === offer?.key);
  const on = offer?.own && !inRoom ? commentKeyOf(offer.key) : null;
  return { key, on, onSince: opened?.at ?? at, text, leaving };
}

/** Key of what the comment was said for that an offer stands in. */
function commentKeyOf(key: string): string {
  const comment = commentOf(key);
  // A draft is the first thing that its reminder brought.
  return comment === undefined ? key.replace(/\.1$/, '') : commandKey(comment, 1);
}

function movedOut({ audience, nextAt, why, key, at, by }: MovedEntry, view: View): Outgoing | undefined {
  const ways = waysOut(view.plan, audience);
  if (ways.length === 0) return undefined;
  const inside = standingOf(audience, view.plan) !== 'outside';
  const when = `The next update comes by ${view.zoned(nextAt)}`;
  const words = `${view.text(view.incident.declaration.title, 200)}\n\n${when}${inside ? `: ${view.text(why)}` : '.'}`;
  const message = messageFor({ audience, words, kind: 'moved', number: null, key }, view);
  const title = view.text(titleOf(view.plan, audience), 60);
  const text = `**${title} hears next by ${view.zoned(nextAt)}**, and was told so by ${view.name(by)}.\n\n${quoted(words)}`;
  const leaving = ways.map((channel) => ({ row: null, audience, channel, attempt: 1, message }));
  return { key, on: null, onSince: at as Instant, text, leaving };
}
