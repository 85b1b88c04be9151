import { delivered } from './answered.ts';
import type { Message } from '../core/outgoing/message.ts';
import { uncalled } from './mrkdwn.ts';
import type { Way } from './outside.ts';
import { addressIn, post } from './post.ts';
import { json, wellFormed } from './well-formed.ts';

// Teams takes 28 kilobytes; a character may need six bytes once it is escaped twice, a line eighty.
const LONGEST = 3_000;
const MOST_LINES = 60;

/** A workflow webhook of Microsoft Teams. What got no answer is in doubt: it does not know a message again. */
export const teams: Way<'teams'> = async ({ secret }, message, outside) => {
  const to = `Microsoft Teams (${secret})`;
  const address = addressIn(secret, to, outside);
  if ('ok' in address) return address;
  const answer = await post(address, json(payload(message)), {}, outside);
  return delivered(answer, { to, id: message.key, knowsAgain: false }, outside);
};

/** The message with its one Adaptive Card. */
export const payload = (message: Message): Record<string, unknown> => ({
  type: 'message',
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card(message) },
  ],
});

function card({ incident, text, update }: Message): Record<string, unknown> {
  const facts = [
    { title: 'Severity', value: escaped(incident.severityWords) },
    { title: 'Status', value: escaped(incident.status) },
    ...(update === null ? [] : [{ title: 'Update', value: update }]),
  ];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      {
        type: 'TextBlock',
        text: escaped(cut(incident.title, 250)),
        weight: 'Bolder',
        size: 'Medium',
        wrap: true,
      },
      ...lines(text),
      { type: 'FactSet', facts },
    ],
    ...(incident.url === null
      ? {}
      : { actions: [{ type: 'Action.OpenUrl', title: 'Open the room', url: incident.url }] }),
    msteams: { width: 'Full' },
  };
}

/** One block a line: Teams has its own mind about line breaks within a block. */
function lines(text: string): Record<string, unknown>[] {
  const all = cut(text, LONGEST).trim().split(/\r?\n/);
  let parted = true;
  const blocks: Record<string, unknown>[] = [];
  for (const line of all.slice(0, MOST_LINES)) {
    if (line.trim() === '') parted = true;
    else {
      blocks.push({ type: 'TextBlock', text: linked(line), wrap: true, spacing: parted ? 'Medium' : 'None' });
      parted = false;
    }
  }
  return blocks;
}

// As far as it is plain ASCII and needs no escape; of a sentence's punctuation, what stands inside.
const URLS = /(https?:\/\/[\w/?=&%:.,;~+@#!$*-]*[\w/=&%+#])/;

/** Text with its web addresses as links to themselves, and nothing else as markup. */
const linked = (text: string): string =>
  text
    .split(URLS)
    .map((piece, at) => (at % 2 === 1 ? `[${escaped(piece)}](${uncalled(piece, '%40')})` : escaped(piece)))
    .join('');

/** Text that a card shows as it is: no Markdown, no list, no `{{DATE(…)}}`, no `<at>`. */
export const escaped = (text: string): string =>
  uncalled(
    text
      .replace(/[\\`*_{}[\]<>~#]/g, '\\$&')
      .replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2'),
  );

function cut(text: string, longest: number): string {
  const characters = [...wellFormed(text)];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
