import { describe, expect, it } from 'vitest';
import { planAnswerIn } from '../../../app/core/postmortem/answer.ts';
import { pathOf, roomOfBranch, slug } from '../../../app/core/postmortem/file.ts';
import { asWritten, roomOfDocument, written } from '../../../app/core/postmortem/own.ts';
import { postmortemText } from '../../../app/core/views/postmortem/document.ts';
import { HOSTILE } from '../hostile.ts';
import { elements, html, specials } from '../views/render.ts';
import { busy } from '../views/timeline/busy.ts';
import { declared, note, recorded, resolved } from '../views/timeline/record.ts';
import type { View } from '../../../app/core/views/scene.ts';

const textOf = (view: View, template?: string) =>
  postmortemText(view, { number: 412, template, accepting: 'merging accepts it', longest: 50_000 });

describe('the document', () => {
  it('is the same for the same record, whenever it is written', () => {
    const view = recorded(busy());
    expect(textOf({ ...view, now: view.now + 86_400_000 })).toEqual(textOf(view));
  });

  it('shows whether anybody has changed it, and whose it is', () => {
    const text = written('# A\n\nb', 412);
    expect([asWritten(text), asWritten(`${text}\n`), roomOfDocument(text)]).toEqual([true, true, 412]);
    expect(asWritten(text.replace('b', 'c'))).toBe(false);
    expect(asWritten('# A')).toBe(false);
  });

  it('speaks of roles where the plan wants that, in what people wrote too', () => {
    const plan = 'version: 1\npeople: { bob: { name: Bob Ray } }\npostmortem: { people: roles }\n';
    const lead = { type: 'role_taken', role: 'lead', title: 'Incident Lead', many: false } as const;
    const view = recorded(
      [
        declared('2026-11-22T09:41:00Z', 'Bob Ray saw it: checkout is down'),
        ['2026-11-22T09:42:00Z', 'bob', { ...lead, who: [{ id: 2, login: 'bob' }] }],
        note('2026-11-22T09:43:00Z', 'Bob looks, and @alice with him'),
        resolved('2026-11-22T10:00:00Z'),
      ],
      plan,
    );
    const { text } = textOf(view);
    expect(text).not.toMatch(/\bbob\b|\balice\b/i);
    expect(text).toContain('The Incident Lead looks, and a responder with him');
    expect(text).toContain('# Postmortem: the Incident Lead saw it: checkout is down');
  });

  it('uses the team’s own template, and the built-in one where that does not render', () => {
    const view = recorded(busy());
    expect(textOf(view, 'Own: {{ title }}\n\n{{ timeline }}').text).toMatch(
      /^Own: Checkout is down\n\n\| UTC \|/,
    );
    const broken = textOf(view, '{{ titel }}');
    expect(broken.problem).toContain('title is meant, perhaps');
    expect(broken.text).toMatch(/^# Postmortem/);
  });

  it('holds whatever people write as words, and no more than its budget', () => {
    for (const words of HOSTILE) {
      const view = recorded([
        declared('2026-11-22T09:41:00Z', words),
        note('2026-11-22T09:42:00Z', words),
        ['2026-11-22T09:43:00Z', 'bob', { type: 'cause_suspected', text: words.slice(0, 500) }],
        resolved('2026-11-22T10:00:00Z', words.slice(0, 500)),
      ]);
      const page = html(
        textOf(view)
          .text.replace(/```mermaid[\s\S]*?```/, '')
          .replace(/<!--.*?-->/s, ''),
      );
      expect(specials(page), words.slice(0, 40)).toEqual([]);
      expect(
        elements(page).filter((one) => /script|img|details|^b$/.test(one)),
        words.slice(0, 40),
      ).toEqual([]);
    }
  });
});

describe('does the plan change', () => {
  const doc = (below: string): string =>
    `## Follow-ups\n\n- [x] Yes, no\n\n## Does the plan change?\n\n${below}\n\n## More\nno`;
  it('is read from the box that is ticked, or from a line that says it; with a reason', () => {
    const answer = (below: string) => planAnswerIn(doc(below));
    expect(answer('- [x] Yes, here: #431\n- [ ] No, because ')).toEqual({ changes: true, text: '#431' });
    expect(answer('- [ ] Yes, here: \r\n- [X] No, because it held')).toEqual({
      changes: false,
      text: 'it held',
    });
    expect(answer('No, the plan held.')).toEqual({ changes: false, text: 'the plan held.' });
    expect(answer('- [ ] Yes, here: \n- [ ] No, because ')).toBeUndefined();
    expect(answer('- [x] Yes, here: \n- [ ] No, because ')).toBeUndefined();
    expect(answer('- [x] Yes, here: a\n- [x] No, because b')).toBeUndefined();
    expect(planAnswerIn('no such heading')).toBeUndefined();
  });
});

describe('where it is written', () => {
  it('is named for its day, what it was, and its room', () => {
    const view = recorded(
      [declared('2026-11-22T23:30:00Z', 'Größe: „Ärger” / ../etc')],
      'version: 1\ntimezone: Europe/Berlin\n',
    );
    expect(pathOf(view.incident, 412, view.plan)).toBe('postmortems/2026-11-23-gro-e-arger-etc-412.md');
    expect([slug('שלום'), slug('a'.repeat(90)).length, slug("Don't  panic!")]).toEqual([
      '',
      60,
      'dont-panic',
    ]);
    expect(pathOf(view.incident, 412, view.plan, 'a responder is out')).toBe(
      'postmortems/2026-11-23-a-responder-is-out-412.md',
    );
    expect(['allclear/postmortem-412', 'allclear/postmortem-x', 'main'].map(roomOfBranch)).toEqual([
      412,
      undefined,
      undefined,
    ]);
  });
});
