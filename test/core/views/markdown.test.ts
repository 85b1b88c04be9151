import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, code, details, sections, text } from '../../../app/core/views/markdown.ts';
import { heard } from '../grammar/heard.ts';
import { HOSTILE } from '../hostile.ts';
import { elements, html, links, seen, specials } from './render.ts';

/** What a reader should see of a text: one line, cut, without what turns lines around. */
function expected(words: string, longest = 300): string {
  const line = words
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\0-\u0008\u000E-\u001F\u007F]/g, ' ');
  const plain = [...line.replace(/\s+/g, ' ').trim()];
  const cut =
    plain.length > longest
      ? `${plain
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : plain.join('');
  return cut.replace(/\u200B/g, '').trim();
}

const shortly = (words: string): string => JSON.stringify(words).slice(0, 60);
const named = HOSTILE.map((words) => [shortly(words), words] as const);

describe('people’s words', () => {
  it.each(named)('%s come out as they are', (_, words) => {
    // What needs much escaping is cut sooner.
    const shown = seen(html(text(words)));
    const all = expected(words);
    expect(shown.endsWith('…') ? all.startsWith(shown.slice(0, -1).trimEnd()) : shown === all, shown).toBe(
      true,
    );
  });

  it.each(named)(
    '%s make nothing else, at the head of a line, in a list, in a table and in bold',
    (_, words) => {
      const places: ((markdown: string) => string)[] = [
        (markdown) => markdown,
        (markdown) => `- ${markdown}`,
        (markdown) => `**Title: ${markdown}** and more`,
        (markdown) => `| a | b |\n| --- | --- |\n| ${cell(markdown)} | c |`,
        (markdown) => details('more', `- ${markdown}\n- next`),
        (markdown) => `before\n${markdown}\nafter`,
      ];
      for (const place of places) {
        const page = html(place(text(words) || 'nothing'));
        expect(elements(page)).toEqual(elements(html(place('words'))));
        expect(specials(page)).toEqual([]);
        for (const link of links(page)) {
          expect(link).toMatch(/^https?:\/\//);
          expect(words).toContain(link);
        }
        expect(heard(place(text(words)))).toEqual([]);
      }
    },
  );

  it('keep any text at all as it is, and make nothing else of it', () => {
    const bits = fc.constantFrom(
      '`',
      '``',
      '*',
      '_',
      '**',
      '~~',
      '<',
      '>',
      '&',
      '&lt;',
      '[',
      ']',
      '(',
      ')',
      '|',
      '\\',
      '#',
      '@',
      ':',
      '$',
      '-',
      '+',
      '=',
      '1.',
      '/',
      '!',
      'a',
      'bob',
      ' ',
      '\n',
      'https://x.example/a',
      'www.',
      '0a1b2c3d',
      '-->',
      '<!--',
      '"',
      "'",
      '^',
      '\u200B',
    );
    const words = fc
      .array(fc.oneof({ weight: 3, arbitrary: bits }, fc.string({ maxLength: 5 })), { maxLength: 30 })
      .map((all) => all.join(''));
    const RIGHT = { numRuns: 500 };
    fc.assert(
      fc.property(words, (any) => {
        const page = html(`- ${text(any) || 'nothing'}`);
        expect(elements(page)).toEqual(['ul', 'li', '/li', '/ul']);
        expect(specials(page)).toEqual([]);
        // Some characters of an address are shown as they are sent.
        if (!/https?:\/\/\S*[\\`|$[\]]/.test(any) && any.trim() !== '')
          expect(seen(page)).toBe(expected(any));
        expect(heard(text(any))).toEqual([]);
      }),
      RIGHT,
    );
  });

  it('leave links links, without what ends the sentence', () => {
    const page = html(text('see https://x.example/a_(b)?c=d&e=*f*, (https://y.example/z).'));
    expect(links(page)).toEqual(['https://x.example/a_(b)?c=d&amp;e=*f', 'https://y.example/z']);
    expect(seen(page)).toBe('see https://x.example/a_(b)?c=d&e=*f*, (https://y.example/z).');
  });

  it('that are cut keep no half of a link, and no half of a character', () => {
    expect(links(html(text(`a https://x.example/${'b'.repeat(100)}`, 50)))).toEqual([]);
    expect(text('👩‍🚒'.repeat(40), 20)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('that need nothing are left alone', () => {
    const words = 'Error rate falls to 3% (was 41%), see snake_case_name; +49 30 555, case 81234567: fine!';
    expect(text(words)).toBe(words);
  });
});

describe('a typed word as code', () => {
  it.each(named)('%s stays as typed', (_, words) => {
    const page = html(`say ${code(words)} again`);
    expect(elements(page)).toEqual(['p', 'code', '/code', '/p']);
    expect(seen(page).replace(/\s+/g, ' ')).toBe(`say ${expected(words, 200)} again`.replace(/\s+/g, ' '));
    expect(heard(code(words))).toEqual([]);
  });
});

it('sections without anything to say vanish', () => {
  expect(sections('a', undefined, false, '', 'b')).toBe('a\n\nb');
});

it('a cell has no bars but its own', () => {
  expect(cell('a | b \\| c\nd')).toBe('a \\| b \\| c d');
});
