import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR } from '../incident/words.ts';
import type { View } from '../views/scene.ts';
import type { Deliver } from '../pass/effects.ts';
import { titleOf, waysOut } from './audiences.ts';
import { firstTo } from './first-to.ts';
import { messageFor } from './message-for.ts';
import { CALLED, type MessageKind } from './message.ts';
import { pageOf } from './pages.ts';
import { commentKeyOf, recordBefore, toldBy, type After } from './record-of.ts';
import { quoted, sentText } from './said.ts';
import { triedOut } from './tried.ts';

/** What an entry sends out of the room: what is read in the room about it, and every message. */
export interface Outgoing extends Pick<Deliver, 'key' | 'on' | 'onSince' | 'text' | 'leaving' | 'tells'> {
  /** An older record that it may stand with, where nothing else is said. */
  readonly after?: After;
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
      of: key,
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
  const out = { key, on, onSince: opened?.at ?? at, text, leaving };
  // What went out by itself, or is worth a glance, is news to somebody here.
  return recorded(out, told, !automatic && warned.length === 0, before, view);
}

/** Says what it is the record of, where something leaves; and whether an older one may take it up. */
function recorded(
  { text, ...out }: Outgoing,
  told: readonly string[],
  quiet: boolean,
  before: Incident,
  view: View,
): Outgoing {
  const fresh = firstTo(out.leaving, before, view);
  const all = { ...out, text: text + fresh };
  if (out.leaving.length === 0) return all;
  const tells = toldBy(told);
  // Where it goes for the first time must be seen.
  const after = quiet && fresh === '' && out.on === null ? recordBefore(told, before, view) : null;
  return { ...all, tells, ...(after && { after }) };
}

function movedOut(entry: Of<'next_moved'>, before: Incident, view: View): Outgoing | undefined {
  const { audience, nextAt, words, key, at, by } = entry;
  if (words === undefined) return undefined;
  const message = messageFor({ audience, words, kind: 'moved', number: null, key }, view);
  const title = view.text(titleOf(view.plan, audience), 60);
  const text = `**${title} hears next by ${view.zoned(nextAt)}**, and was told so by ${view.name(by)}.\n\n${quoted(words)}`;
  const leaving = waysOut(view.plan, audience).map((channel) => ({
    ...{ row: null, audience, channel, attempt: 1, of: key, message },
  }));
  return recorded({ key, on: null, onSince: at, text, leaving }, [audience], true, before, view);
}

function climbedOut(
  { key, at, what, channels }: Of<'climbed'>,
  before: Incident,
  view: View,
): Outgoing | undefined {
  const message = pageOf(what, key, view);
  const leaving = channels
    .filter((name) => view.plan.channels[name] && view.plan.channels[name].kind !== 'room')
    .map((channel) => ({ row: null, audience: CALLED, channel, attempt: 1, of: key, message }));
  if (leaving.length === 0) return undefined;
  const text = `**Told further up**, as the outage plan says:\n\n${quoted(message.markdown)}`;
  return { key, on: null, onSince: at, text: text + firstTo(leaving, before, view), leaving };
}
