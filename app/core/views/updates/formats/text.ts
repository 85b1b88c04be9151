import type { Block, Inline } from './tree.ts';

// Put in so that GitHub leaves a name or a number alone; in mail it would only be in the way.
const UNSEEN = /\u200B/g;
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Words without anything unseen in them. */
export const bare = (text: string): string =>
  text.replace(/\t/g, ' ').replace(UNSEEN, '').replace(CONTROL, '');

/** The words on one line, without their weight; addresses only where they are the words. */
export const wordsOf = (inside: readonly Inline[]): string =>
  inside.map((one) => (one.is === 'break' ? ' ' : 'text' in one ? one.text : wordsOf(one.inside))).join('');

function line(inside: readonly Inline[]): string {
  return inside
    .map((one) => {
      if (one.is === 'break') return '\n';
      if ('text' in one) return bare(one.text);
      const words = line(one.inside);
      if (one.is !== 'link') return words;
      const url = one.url.replace(/^(?:mailto|tel):/i, '');
      return words === url || words === one.url || words === '' ? url : `${words} <${url}>`;
    })
    .join('');
}

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((one, at) => (at > 0 && one !== '' ? ' '.repeat(by.length) + one : one))
    .join('\n');

function block(one: Block): string {
  switch (one.is) {
    case 'paragraph':
    case 'heading':
      return line(one.inside);
    case 'list':
      return one.items
        .map((item, at) => {
          const mark = one.from === null ? '- ' : `${one.from + at}. `;
          return mark + indented(item.map(block).join('\n'), mark);
        })
        .join('\n');
    case 'quote':
      return text(one.blocks).replace(/^/gm, '> ');
    case 'code':
      return one.text
        .split('\n')
        .map((each) => `    ${bare(each)}`)
        .join('\n');
    case 'table':
      return one.rows.map((row) => row.map((cell) => line(cell).replace(/\n/g, ' ')).join(' | ')).join('\n');
    case 'rule':
      return '----';
  }
}

/** Blocks parted by empty lines; a list right under the line that announces it stays there. */
export const stacked = (blocks: readonly Block[], print: (one: Block) => string): string =>
  blocks
    .map((one, at) => (at === 0 ? '' : one.is === 'list' && one.close ? '\n' : '\n\n') + print(one))
    .join('');

/** Plain text, as people write mail: nothing to decode, addresses written out. */
export const text = (blocks: readonly Block[]): string => stacked(blocks, block);
