import { stacked, wordsOf } from './text.ts';
import type { Block, Inline } from './tree.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const NOTHING_SEEN = '\u200B';
// Slack knows no escape for these; what looks the same means nothing to it.
const ALIKE: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ' };

const entities = (text: string): string =>
  text
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(/[&<>]/g, (one) => ENTITIES[one]!);
const alike = (text: string): string => text.replace(/[*~`]/g, (one) => ALIKE[one]!);

/** Words that stay words: no weight, mention, emoji or quotation comes of them. Inside a word `_` is nothing to Slack. */
const plain = (text: string): string =>
  alike(entities(text))
    .replace(/(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g, (found) => 'ˍ'.repeat(found.length))
    .replace(/[@#](?=[\p{L}\p{N}_-])/gu, `$&${NOTHING_SEEN}`)
    .replace(/:(?=[\w+-]+:)(?!\d\d:)/g, `:${NOTHING_SEEN}`)
    .replace(/^(?=\s*&gt;)/, NOTHING_SEEN);

const address = (url: string): string =>
  entities(url.replace(/[<>|\s*`]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`));

function part(one: Inline): string {
  switch (one.is) {
    case 'text':
      return plain(one.text);
    case 'code':
      return `\`${alike(entities(one.text))}\``;
    case 'break':
      return '\n';
    case 'strong':
      return weighted('*', one.inside);
    case 'emphasis':
      return weighted('_', one.inside);
    case 'link': {
      const words = wordsOf(one.inside).trim();
      const shown = words === '' || words === one.url ? '' : `|${plain(words)}`;
      return `<${address(one.url)}${shown}>`;
    }
  }
}

/** Weight ends with its line and does not nest. */
function weighted(mark: string, inside: readonly Inline[]): string {
  if (inside.some(({ is }) => is === 'link' || is === 'code')) return inside.map(part).join('');
  const words = plain(wordsOf(inside)).trim();
  return words === '' ? '' : `${mark}${words}${mark}`;
}

const line = (inside: readonly Inline[]): string => inside.map(part).join('');

function block(one: Block): string {
  switch (one.is) {
    case 'paragraph':
      return line(one.inside);
    case 'heading':
      return weighted('*', one.inside);
    case 'list':
      return one.items
        .map((item, at) => {
          const mark = one.from === null ? '• ' : `${one.from + at}. `;
          return mark + item.map(block).join('\n').replace(/\n/g, '\n    ');
        })
        .join('\n');
    case 'quote':
      return mrkdwn(one.blocks).replace(/^/gm, '> ');
    case 'code':
      return `\`\`\`\n${one.text
        .split('\n')
        .map((each) => alike(entities(each)))
        .join('\n')}\n\`\`\``;
    case 'table':
      return one.rows.map((row) => row.map((cell) => line(cell).replace(/\n/g, ' ')).join(' | ')).join('\n');
    case 'rule':
      return '———';
  }
}

/** Slack's own markup: `*bold*`, `<url|text>`; whatever people typed in it stays text and mentions nobody. */
export const mrkdwn = (blocks: readonly Block[]): string => stacked(blocks, block);
