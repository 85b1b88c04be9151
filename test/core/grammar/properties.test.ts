import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../app/core/commands/all.ts';
import { commandsIn, mayCommand } from '../../../app/core/grammar/parse.ts';
import { explain } from '../../../app/core/grammar/refusals.ts';
import { readLines } from '../../../app/core/grammar/lines.ts';
import { heard, scene } from './heard.ts';

const INVISIBLE = [
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u200E',
  '\u200F',
  '\u061C',
  '\u2068',
  '\u2069',
  '\u00AD',
  '\uFE0F',
];
const BLANKS = [' ', '  ', '\u00A0', '\u202F', '\u2009', '\u3000', ' \u00A0'];

const examples = commands.flatMap(({ examples }) => [...examples.right, ...examples.wrong]);
const markdown = fc.constantFrom(
  '',
  ' ',
  '- ',
  '> ',
  '1. ',
  '```',
  '~~~',
  '`',
  '<!--',
  '-->',
  '    ',
  '\t',
  '# ',
  '| a | b |',
  '| - | - |',
  '---',
  '===',
  '<div>',
  '</div>',
  '**',
  '[a](',
  '\\',
  '&',
  '-- ',
  'On a day Bob wrote:',
  '[^1]: ',
);
const piece = fc.oneof(
  fc.constantFrom(...examples),
  markdown,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const line = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(''));
const comment = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n'))
  .map(([lines, ending]) => lines.join(ending));
const RUNS = { numRuns: 150 };

describe('any text', () => {
  it('is read without a throw, and all that is refused is explained', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const here = scene();
        for (const spoken of commandsIn(body, here, commands)) {
          const understood = spoken.understand(here);
          if ('refusal' in understood)
            expect(explain(understood.refusal, (typed) => typed).length).toBeGreaterThan(10);
        }
        mayCommand(body, commands);
      }),
      RUNS,
    );
  });

  it('holds no more commands than lines, each on a line of its own', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const found = commandsIn(body, scene(), commands);
        const lines = body.split(/\r\n?|\n/);
        expect(found.length).toBeLessThanOrEqual(lines.length);
        for (const { line } of found) expect(lines.map((one) => one.trim())).toContain(line);
      }),
      RUNS,
    );
  });

  it('is the same with CRLF as with LF', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const plain = body.replace(/\r\n?/g, '\n');
        expect(heard(plain.replace(/\n/g, '\r\n'))).toEqual(heard(plain));
      }),
      RUNS,
    );
  });

  it('holds no command once it is quoted', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const quoted = body
          .split(/\r\n?|\n/)
          .map((one) => `> ${one}`)
          .join('\n');
        expect(heard(quoted)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('holds no command once it is fenced', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const fence = '`'.repeat(3 + Math.max(0, ...[...body.matchAll(/`+/g)].map(([run]) => run.length)));
        expect(heard(`${fence}\n${body}\n${fence}`)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('holds no command once it is indented as code', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const code = body
          .split(/\r\n?|\n/)
          .map((one) => `    ${one}`)
          .join('\n');
        expect(heard(`so:\n\n${code}`)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a command line', () => {
  const noise = fc.array(fc.constantFrom(...INVISIBLE), { maxLength: 3 }).map((marks) => marks.join(''));
  const right = fc.constantFrom(
    '/role lead @bob',
    '/sev 1',
    '/join',
    '/status identified',
    '/done T2',
    '/duplicate #12',
  );

  it('survives marks that nobody sees, wherever they stand', () => {
    fc.assert(
      fc.property(right, fc.array(noise, { minLength: 20, maxLength: 20 }), (typed, marks) => {
        const noisy = [...typed].map((one, at) => `${marks[at % 20]}${one}`).join('') + marks[0];
        expect(heard(noisy)).toEqual(heard(typed));
      }),
      RUNS,
    );
  });

  it('survives other blanks, capitals and up to three blanks before it', () => {
    fc.assert(
      fc.property(
        right,
        fc.constantFrom(...BLANKS),
        fc.boolean(),
        fc.nat(3),
        (typed, blank, loud, indent) => {
          const spaced = ' '.repeat(indent) + typed.replaceAll(' ', blank);
          const [name, ...rest] = spaced.trimStart().split(/(?=[\s\u00A0\u3000])/);
          const said = loud ? ' '.repeat(indent) + [name!.toUpperCase(), ...rest].join('') : spaced;
          expect(heard(said)).toEqual(heard(typed));
        },
      ),
      RUNS,
    );
  });

  it('keeps the words behind it as they were typed', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `x${text.replace(/\s+/g, ' ')}y`);
    fc.assert(
      fc.property(words, (text) => {
        const here = scene();
        const [spoken] = commandsIn(`/cause ${text}`, here, commands);
        expect(spoken!.understand(here)).toMatchObject({ text });
      }),
      RUNS,
    );
  });

  it('has the same digest however it is spaced, and another with other words', () => {
    const digest = (body: string): string => commandsIn(body, scene(), commands)[0]!.digest;
    expect(digest('/note a  b')).toBe(digest('/NOTE a b'));
    expect(digest('/note\na\n\nb')).toBe(digest('/note\na\nb'));
    expect(digest('/role lead\n\nthanks')).toBe(digest('/role lead'));
    expect(digest('/note a')).not.toBe(digest('/note b'));
    expect(digest('/note\na')).not.toBe(digest('/note\nb'));
    expect(digest('/sev 1')).not.toBe(digest('/sev 2'));
  });
});

describe('long and nasty comments', () => {
  const LONG = 65_000;
  const many = (part: string, behind = ''): string => part.repeat(Math.floor(LONG / part.length)) + behind;

  it('of 60,000 characters are read to their end, and their text is kept', () => {
    const text = 'x'.repeat(60_000);
    const here = scene();
    expect(commandsIn(`/note ${text}`, here, commands)[0]!.understand(here)).toMatchObject({ text });
    expect(heard(`${'prose. '.repeat(8_500)}\n\n/join`)).toEqual(['join']);
  });

  it('are not read beyond what GitHub takes', () => {
    expect(heard(`${'prose. '.repeat(10_000)}\n\n/join`)).toEqual([]);
  });

  it('with thousands of commands hold thirty and a hint', () => {
    const found = heard(many('/join\n'));
    expect(found).toHaveLength(31);
    expect(found.at(-1)).toBe('join ✗ too many commands');
  });

  // What each of them ends with must not be taken for a command, or must: that it is told at all is the point.
  it.each<[string, string, string[]]>([
    ['brackets', many('[', '\n\n/join'), ['join']],
    ['images', many('![', '\n\n/join'), ['join']],
    ['links', many('[a](', '\n\n/join'), ['join']],
    ['stars', many('*a ', '\n\n/join'), ['join']],
    ['underscores', many('_a ', '\n\n/join'), ['join']],
    [
      'backticks of all lengths',
      Array.from({ length: 350 }, (_, at) => '`'.repeat(at)).join(' ') + '\n\n/join',
      ['join'],
    ],
    ['entities', many('&lt;', '\n\n/join'), ['join']],
    ['backslashes', many('\\', '\n\n/join'), ['join']],
    ['angles', many('<a ', '\n\n/join'), ['join']],
    ['comments begun', many('a <!-- ', '\n\n/join'), ['join']],
    [
      'comments begun above every line',
      many('/join <!--\n').slice(0, 5_500),
      Array.from({ length: 31 }, (_, at) => (at < 30 ? 'join ✗ words too many' : 'join ✗ too many commands')),
    ],
    ['quotations in quotations', many('> ', '\n\n/join'), ['join']],
    ['lists in lists', many('- ', '\n\n/join'), ['join']],
    ['numbers in numbers', many('1. ', '\n\n/join'), ['join']],
    [
      'lists deeper by each line',
      Array.from({ length: 250 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n') + '\n\n/join',
      ['join'],
    ],
    [
      'a table as wide as can be',
      `${many('|a').slice(0, 20_000)}|\n${many('|-').slice(0, 20_000)}|\n${many('|b').slice(0, 20_000)}|\n\n/join`,
      ['join'],
    ],
    ['definitions', many('[a]: b\n', '\n\n/join'), ['join']],
    ['rules', many('---\n', '\n\n/join'), ['join']],
    ['code spans over lines with paths', many('`\n/var/log\n`', '\n\n/join'), ['join']],
    ['paths', many('/var/log is full\n').slice(0, 59_500) + '\n\n/join', ['join']],
    ['slips that do not fit', many('/stauts x\n').slice(0, 59_500) + '\n\n/join', ['join']],
    ['reply lines that are none', many('On a\n', '\n\n/join'), ['join']],
    ['invisible marks', many('\u200B', '\n\n/join'), ['join']],
  ])('of %s are told apart', (_, body, found) => {
    expect(heard(body)).toEqual(found);
  });

  it('nested beyond reason are lists still', () => {
    expect(readLines(`${'- '.repeat(5_000)}a\n/join`)).toMatchObject({ candidates: [], hanging: [1] });
  });
});
