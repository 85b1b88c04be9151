import { delivered } from './answered.ts';
import type { Message } from '../core/outgoing/message.ts';
import { escaped, guarded, parts } from './mrkdwn.ts';
import type { Way } from './outside.ts';
import { addressIn, post } from './post.ts';
import { json } from './well-formed.ts';

// Slack takes fifty blocks; an update has four or five.
const MOST_SECTIONS = 40;

/** An incoming webhook of Slack. What got no answer is in doubt: Slack does not know a message again. */
export const slack: Way<'slack'> = async ({ secret }, message, outside) => {
  const to = `Slack (${secret})`;
  const address = addressIn(secret, to, outside);
  if ('ok' in address) return address;
  const answer = await post(address, json(payload(message)), {}, outside);
  return delivered(answer, { to, id: message.key, knowsAgain: false }, outside);
};

/** Everything that Slack is given: sections, a line with the link, and the text for notifications. */
export function payload(message: Message): Record<string, unknown> {
  const sections = parts(guarded(message.mrkdwn));
  const shown = sections.length > MOST_SECTIONS ? [...sections.slice(0, MOST_SECTIONS), '…'] : sections;
  const footer = guarded(footnote(message));
  const fallback = [message.text, message.subject].flatMap((text) => parts(escaped(text)))[0] ?? 'Update';
  const blocks = [
    ...(shown.length > 0 ? shown : [fallback]).map((text) => ({ type: 'section', text: mrkdwn(text) })),
    ...(footer === '' ? [] : [{ type: 'context', elements: [mrkdwn(footer)] }]),
  ];
  return { text: fallback, blocks, unfurl_links: false, unfurl_media: false, link_names: false };
}

// verbatim: or Slack makes mentions and links of words by itself.
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });

// Not a button: one needs an app that answers Slack when it is pressed.
// Nor what the words say already: the built-in templates number themselves and lead to the room.
function footnote({ drill, update, mrkdwn: words, incident: { url } }: Message): string {
  const there = url !== null && words.includes(`<${url}|`);
  const link = url === null || there || /[\s<>|]/.test(url) ? null : `<${url}|Open the room>`;
  const number = update !== null && new RegExp(`\\b${update}\\b`).test(words) ? null : update;
  return [drill ? '*DRILL*' : null, number, link].filter((piece) => piece !== null).join(' · ');
}
