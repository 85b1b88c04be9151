import { describe, expect, it } from 'vitest';
import { render } from '../../../../app/core/views/updates/render.ts';
import { factsFor } from './outage.ts';

const FACTS = factsFor('public');
const BUILT_IN = render(undefined, 'public', FACTS);

describe('a template of one’s own', () => {
  it.each([
    ['{{ text }} Weiter um {{ nextBy }}.', /^Some customers .* Weiter um 10:48 CET\.$/],
    ['{% if cause %}{{ cause }}{% else %}unbekannt{% endif %}', /^unbekannt$/],
    ['{% assign what = title | upcase %}{{ what }}', /^INCIDENT OF 22 NOV 2026, 09:41 CET$/],
    ['{{ title | escape | truncate: 12 }}', /^Incident \.\.\.$/],
    ['{% for t in tasks %}{{ t.text }}{% else %}nothing{% endfor %}', /^nothing$/],
    ['{% case status %}{% when "identified" %}yes{% endcase %}{# x #}', /^yes/],
    ['{{ bridge.url | default: "no bridge" }}', /^no bridge$/],
    ['{% for i in (1..3) %}{{ i }}{% endfor %}', /^123$/],
  ])('is used: %s', (template, expected) => {
    const rendered = render(template, 'public', FACTS);
    expect(rendered.problem).toBeUndefined();
    expect(rendered.markdown).toMatch(expected);
  });

  const FAULTY: readonly (readonly [template: string, says: RegExp])[] = [
    [
      'a\n\n{{ impct }}',
      /public has a fault in line 3, so the built-in one was used: nothing is called impct; impact is meant/,
    ],
    ['{% if next_by %}x{% endif %}', /line 1, .*next_by; nextBy is meant/],
    ['{{ bridge.link }}', /nothing is called bridge\.link; there are id, text, .*url/],
    ['{{ constructor }}', /nothing is called constructor/],
    ['{{ text.constructor }}', /nothing is called text\.constructor/],
    ['{{ tasks }} {{ bridge }}', /it prints a list whole/],
    ['{{ title | raw }}', /no filter is called raw/],
    ['{{ title | upcas }}', /no filter is called upcas; upcase is meant/],
    ['{{ "now" | date: "%s" }}', /no filter is called date/],
    ['{% include "x" %}', /no tag is called include/],
    ['{% render "/etc/passwd" %}', /no tag is called render/],
    ['{% layout "x" %}', /no tag is called layout/],
    ['{% capture x %}{{ title }}{% endcapture %}', /no tag is called capture/],
    ['{% cycle title, text %}', /no tag is called cycle/],
    ['{% echo title %}', /no tag is called echo/],
    ['{% liquid\n echo title %}', /no tag is called liquid/],
    ['one\n{% if title %}\nno end', /line 2, .*is not closed/],
    ['{{ title', /a \{\{ is not closed/],
    ['{% for x of tasks %}{% endfor %}', /line 1/],
    ['{{ title | append }}{% assign %}', /line 1/],
    ['{% for i in (1..100000000) %}{% endfor %}', /goes on without an end/],
    ['{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}', /goes on without an end/],
    [
      '{% for a in (1..40) %}{% for b in (1..40) %}{% for c in (1..40) %}{% endfor %}{% endfor %}{% endfor %}',
      /goes on/,
    ],
    ['{% assign x = text %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}', /goes on/],
    ['{% for i in (1..2000) %}a megabyte of words {% endfor %}', /more than 10,000 characters/],
    ['x'.repeat(10_001), /more than 10,000 characters/],
    ['x'.repeat(20_001), /longer than 20,000 characters/],
    ['{% comment %}nothing{% endcomment %}\n', /it writes nothing/],
  ];

  it.each(FAULTY)('that does not render is told about, and the built-in one used: %#', (template, says) => {
    const rendered = render(template, 'public', FACTS);
    expect(rendered.problem).toMatch(says);
    expect(rendered.problem).toMatch(/^The template public[^\n]{10,600}\.$/);
    expect(rendered.markdown).toBe(BUILT_IN.markdown);
  });

  it('comes out the same each time, at once', () => {
    const started = performance.now();
    for (const [template] of FAULTY)
      expect(render(template, 'public', FACTS)).toEqual(render(template, 'public', FACTS));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('leaves nothing behind for the next', () => {
    render('{% assign title = "changed" %}{{ title }}', 'public', FACTS);
    expect(render('{{ title }}', 'public', FACTS).markdown).toBe('Incident of 22 Nov 2026, 09:41 CET');
  });
});

describe('the built-in template', () => {
  it.each(['technical', 'leadership', 'public', 'regulator'])(
    'fits, whatever is to be said: %s',
    (audience) => {
      for (const word of ['word ', '$ ', '@x ', '*', '\n\n- ', '🙂', 'https://x.example/a ']) {
        const rendered = render(undefined, audience, factsFor(audience, { text: word.repeat(20_000) }));
        expect(rendered.markdown.length).toBeLessThanOrEqual(10_000);
        // What is nothing but signs is cut where it is escaped already.
        if (!rendered.markdown.includes('…') || rendered.problem)
          expect(rendered.problem).toMatch(/U3 is longer than 10,000 characters/);
      }
    },
  );

  it('shortens no more than it must', () => {
    const text = 'word '.repeat(1_500).trim();
    const rendered = render(undefined, 'public', factsFor('public', { text }));
    expect(rendered.problem).toBeUndefined();
    expect(rendered.markdown).toContain(text);
  });
});
