import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../../../app/core/views/updates/built-in.ts';
import { formats } from '../../../../app/core/views/updates/formats.ts';
import { render } from '../../../../app/core/views/updates/render.ts';
import { generatedFiles } from '../../../../scripts/generate-templates.ts';
import { readFileSync } from 'node:fs';
import { DECLARED, ENDED, STORY, factsFor, minutes, type Scene } from './outage.ts';
import type { Given } from '../../../../app/core/views/updates/facts.ts';

const AUDIENCES = ['technical', 'leadership', 'public', 'regulator'];
const shown = (audience: string, given: Partial<Given> = {}, of: Scene = {}): string =>
  render(undefined, audience, factsFor(audience, given, of)).markdown;

describe('the built-in templates', () => {
  it.each(AUDIENCES)('read well in the middle of it: %s', async (audience) => {
    const made = formats(shown(audience));
    await expect(`${made.markdown}\n`).toMatchFileSnapshot(`read/${audience}.md`);
    await expect(`${made.text}\n`).toMatchFileSnapshot(`read/${audience}.mail.txt`);
    await expect(`${made.mrkdwn}\n`).toMatchFileSnapshot(`read/${audience}.slack.txt`);
  });

  it.each(AUDIENCES)('read well when it is over: %s', async (audience) => {
    const over = shown(
      audience,
      { text: 'Paying by card works again everywhere.', nextAt: null },
      {
        story: ENDED,
        at: minutes(106),
      },
    );
    await expect(`${over}\n`).toMatchFileSnapshot(`read/${audience}.over.md`);
  });

  const NOTHING: Scene = { story: STORY.slice(0, 1), plan: null, at: DECLARED };
  it.each([...AUDIENCES, 'default'])(
    'have no empty headings while nothing is known: %s',
    async (audience) => {
      const bare = shown(audience, { text: '', nextAt: null, author: undefined }, NOTHING);
      expect(bare).not.toMatch(/\*\*\s*\*\*|:\s*$|^- *$|by \*\*\*\*|\(\s*\)|\s, |\n{3}/m);
      const lines = bare.split('\n').filter((line) => /^\*\*[^*]+\*\*$/.test(line));
      expect(lines.length).toBeLessThan(2);
      await expect(`${bare}\n`).toMatchFileSnapshot(`read/${audience}.bare.md`);
    },
  );

  it('differ: each has what its readers need, and no more', () => {
    const [technical, leadership, open] = AUDIENCES.map((audience) => shown(audience)) as [
      string,
      string,
      string,
    ];
    expect(technical).toMatch(/T2[\s\S]*meet\.example\/tech/);
    expect(leadership).toMatch(/Needed from you[\s\S]*Impact[\s\S]*meet\.example\/mgmt/);
    expect(leadership).not.toMatch(/T2|certificate|Carol|meet\.example\/tech/);
    expect(open).not.toMatch(/https?:|Severity|T2|#|Carol/);
    expect(open.length).toBeLessThan(250);
  });

  it.each(AUDIENCES)('say that a drill is one, first: %s', (audience) => {
    expect(shown(audience, { drill: true })).toMatch(/^\*\*DRILL for \w+\.\*\*/);
    expect(shown(audience)).not.toMatch(/drill/i);
  });

  it('say what was sent by itself', () => {
    expect(shown('technical', { automatic: true })).toMatch(/U3, sent by itself/);
  });

  it('are those of the folder', async () => {
    for (const [path, content] of Object.entries(await generatedFiles()))
      expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')).toBe(content);
    expect(Object.keys(BUILT_IN)).toEqual(['default', 'leadership', 'public', 'technical']);
  });

  it('stand in by the name of the template, of the audience, else for anybody', () => {
    const facts = factsFor('leadership');
    const own = render(undefined, 'leadership', facts);
    expect(render(undefined, 'short', facts)).toEqual(own);
    expect(render(undefined, 'public', facts)).not.toEqual(own);
    expect(render(undefined, '__proto__', factsFor('regulator')).markdown).toBe(shown('regulator'));
  });
});
