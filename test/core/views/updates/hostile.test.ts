import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { EntryData } from '../../../../app/core/incident/fold.ts';
import { formats } from '../../../../app/core/views/updates/formats.ts';
import { render } from '../../../../app/core/views/updates/render.ts';
import { PIECES, words } from './typed.ts';
import { PLAN, factsFor, minutes, person, type Scene } from './outage.ts';

const AUDIENCES = ['technical', 'leadership', 'public', 'regulator'];

// To name a zone takes most of the time, and no words of people.
const SIMPLE = PLAN.replace('Europe/Berlin', 'UTC');

/** The outage in which every word that people can type is this one. */
const everywhere = (words: string): Scene => {
  const data: EntryData[] = [
    { type: 'declared', title: words },
    { type: 'role_taken', role: 'lead', title: words, many: false, who: [person('bob')] },
    { type: 'impact_stated', text: words, since: minutes(-3) },
    { type: 'cause_suspected', text: words },
    { type: 'task_given', number: 1, text: words, who: [{ id: 9, login: words }] },
    { type: 'task_given', number: 2, text: words, who: [], team: words },
    { type: 'task_done', number: 1, text: words },
    { type: 'end_expected', expected: minutes(79), of: words },
    { type: 'bridge_opened', bridge: 'technical', url: 'https://meet.example/x', how: words },
  ];
  return { story: data.map((one, at) => [at, 'bob', one] as const), plan: SIMPLE };
};

const all = (words: string): string[] =>
  AUDIENCES.map((audience) => {
    const { markdown, problem } = render(
      undefined,
      audience,
      factsFor(audience, { text: words }, everywhere(words)),
    );
    expect(problem).toBeUndefined();
    return markdown;
  });

const tags = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z!][a-z0-9-]*)/gi)].map(([, name]) => name!.toLowerCase());
const ours = new Set(['p', 'strong', 'ul', 'li', 'a', 'br', 'span']);

const asGitHub = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** An address is no mention, whatever is in it. */
const unlinked = (made: string): string => made.replace(/<https?:[^>]*>/gi, '');

function holds(typed: string): void {
  for (const markdown of all(typed)) {
    expect(unlinked(markdown)).not.toMatch(/<!|@(?=\w)|(?<=\w)#(?=\d)/);
    for (const line of markdown.split('\n')) expect(line).not.toMatch(/^\s{0,3}\/[a-z]/);
    const page = asGitHub(markdown);
    for (const tag of tags(page)) expect(ours).toContain(tag);
    expect(page).not.toMatch(/<a href="(?!https?:)|<img|<span[^>]/i);

    const { text, html, mrkdwn } = formats(markdown);
    for (const tag of tags(html.slice(html.indexOf('<div'), html.indexOf('</body>'))))
      expect([...ours, 'div', 'body']).toContain(tag);
    expect(html).not.toMatch(/href="(?!https?:)|<(img|script)/i);
    expect(mrkdwn).not.toMatch(/<[!@#]/);
    expect(unlinked(mrkdwn)).not.toMatch(/@(?:channel|here|everyone)/);
    for (const [, link] of mrkdwn.matchAll(/<([^>]*)>/g)) expect(link).toMatch(/^https?:/i);
    expect(mrkdwn.replace(/<[^>]*>/g, '')).not.toMatch(/[<>~`]|^\s*&gt;/m);
    expect(text).not.toMatch(/[\u0000-\u0008\u200B\u202E]/);
  }
}

describe('whatever people typed, in every field', () => {
  it.each(PIECES.map((piece) => `${piece} a ${piece}\n${piece}`))('stays words: %j', holds);

  it('stays words, in any mixture', () => {
    fc.assert(fc.property(words, holds), { numRuns: 50 });
  });

  it('has no more weight than ours has', () => {
    const bold = (made: string): number => made.split('*').length - 1;
    fc.assert(
      fc.property(
        words.filter((typed) => /\p{L}/u.test(typed)),
        (typed) => {
          const [one, other] = [all(typed), all('word')].map((each) =>
            each.map((m) => bold(formats(m).mrkdwn)),
          );
          for (const [at, count] of one!.entries()) expect(count).toBeLessThanOrEqual(other![at]!);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('stays words, whatever a template does to it', () => {
    const steps = [
      'upcase',
      'downcase',
      'strip',
      'escape',
      'slice: 1, 9',
      'truncate: 9',
      'append: "x"',
      'reverse',
    ];
    const more = [
      'split: "\\\\" | join: ""',
      'replace: "\\\\", ""',
      'remove: "\u200B"',
      'prepend: "-"',
      'capitalize',
    ];
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(...steps, ...more), { maxLength: 4 }), (typed, filters) => {
        const chain = ['text', ...filters.filter((one) => one !== 'reverse')].join(' | ');
        const facts = factsFor('public', { text: typed });
        const { markdown } = render(`{{ ${chain} }}`, 'public', facts);
        expect(unlinked(markdown)).not.toMatch(/<!|@(?=\w)/);
        for (const tag of tags(asGitHub(markdown))) expect(ours).toContain(tag);
      }),
      { numRuns: 50 },
    );
  });

  it('leads where it says', () => {
    const { markdown } = render(
      '{{ text }}',
      'public',
      factsFor('public', { text: 'see https://a.example/b_c (now).' }),
    );
    expect(formats(markdown).mrkdwn).toBe('see <https://a.example/b_c> (now).');
  });

  it('keeps its paragraphs and lines', () => {
    const { markdown } = render('{{ text }}', 'public', factsFor('public', { text: ' a\r\nb\n\n\n\n  c' }));
    expect(markdown).toBe('a\nb\n\nc');
  });
});
