import type { Entry, Incident } from '../incident/fold.ts';
import type { View } from '../views/scene.ts';
import { retryKey } from './again.ts';
import { messageFor } from './message-for.ts';
import { CALLED } from './message.ts';
import type { Sent } from './offer.ts';
import type { Outgoing } from './outgoing.ts';
import { pageOf, pagesFor } from './pages.ts';
import { recordOf } from './record-of.ts';
import { quoted, sentText } from './said.ts';

type Tried = Extract<Entry, { type: 'delivery_tried' }>;

/** What is sent once more: the same words, on the comment where they are recorded. */
export function triedOut(entry: Tried, before: Incident, view: View): Outgoing | undefined {
  const { row, audience, channel, attempt, of, key } = entry;
  const sent = before.updates.sent.find((one) => one.key === of);
  const words = sent?.words[audience];
  if (!sent || words === undefined) return undefined;
  if (audience === CALLED) return calledAgain(entry, sent, view);
  const { kind, number } = sent;
  const message = messageFor({ audience, words, kind, number, key: of }, view);
  const text = number === null ? quoted(words) : sentText({ ...sent, number }, view);
  const leaving = [{ row, audience, channel, attempt, of, message }];
  return { key, on: recordOf(sent), onSince: sent.at, text, leaving };
}

function calledAgain(
  { row, audience, channel, attempt, of, key }: Tried,
  sent: Sent,
  view: View,
): Outgoing | undefined {
  const calls = [channel];
  const [page] = sent.to ? pagesFor({ calls, to: sent.to, key: of }, view) : [];
  const message = page?.message ?? pageOf(sent.words[audience]!, of, view);
  const text = page ? `Called again by ${view.text(channel, 60)}.` : quoted(message.markdown);
  // What people are there for stays as it is; the later calls stand where the first one again does.
  const first =
    attempt > FIRST_AGAIN ? `${retryKey({ of, audience, channel, attempt: FIRST_AGAIN })}.1` : null;
  const leaving = [{ row, audience, channel, attempt, of, message }];
  return { key, on: sent.to ? first : recordOf(sent), onSince: sent.at, text, leaving };
}

const FIRST_AGAIN = 2;
