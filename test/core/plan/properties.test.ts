import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../app/core/plan/nearest.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const read = (text: string) => readPlan({ text, path: 'p' });
const page = readFileSync(new URL('../../../docs/plan.md', import.meta.url), 'utf8');
const good = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ': ',
        '\n',
        '  ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        ', ',
        '"',
        "'",
        '#',
        '&a ',
        '*a',
        '|',
        '>',
        '!!x ',
        '\t',
        'roles',
        'lead',
        'sev1',
        '30m',
        '__proto__',
        '<<',
        '\u2028',
        '😀',
      ),
      fc.string({ maxLength: 6 }),
    ),
  )
  .map((parts) => parts.join(''));

const mutated = fc
  .array(
    fc.tuple(
      fc.nat(good.length),
      fc.nat(12),
      fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('\n', ': ', '{', ']', '\t', '9', 'x')),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) =>
    edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), good),
  );

function insideOf(text: string): void {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const problem of read(text).problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(rows.length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((rows[problem.line - 1]?.length ?? 0) + 1);
    expect(problem.value).not.toMatch(/[\n\r\0]/);
    expect([...problem.value].length).toBeLessThanOrEqual(60);
    expect(problem.message).toMatch(/[.?]$/);
  }
}

describe('whatever is written', () => {
  it('any text is read, and its problems lie inside it', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlish), insideOf), { numRuns: 600 });
  });

  it('any mutation of a good plan is read, and its problems lie inside it', () => {
    fc.assert(fc.property(mutated, insideOf), { numRuns: 400 });
  });

  it('a section that is wrong leaves the others as they are', () => {
    const sections = good.split(/\n(?=[a-z])/);
    // Others speak of their names: what they define is theirs to change.
    const alone = sections.filter((section) =>
      /^(label|timezone|people|teams|vendors|tools|postmortem|review|drills|commands)/.test(section),
    );
    const whole = read(good).plan;
    fc.assert(
      fc.property(
        fc.constantFrom(...alone),
        fc.oneof(fc.integer(), fc.json(), fc.constant('[1, {a: b}]')),
        (section, put) => {
          const name = section.split(':')[0] ?? '';
          // A people section names logins, and training names tools: those alone may answer for each other.
          const { plan } = read(good.replace(section, () => `${name}: ${JSON.stringify(put)}\n`));
          const rest = Object.entries(whole).filter(
            ([key]) => key !== name && !(name === 'tools' && key === 'people'),
          );
          for (const [key, value] of rest) expect(plan[key as keyof typeof plan]).toEqual(value);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each<[string, string, number]>([
    ['a list of wrong names', `roles: { lead: { on-call: [${'"a b",'.repeat(19_000)}] } }`, 200],
    ['wrong settings', Array.from({ length: 9_000 }, (_, n) => `wrong${n}: 1`).join('\n'), 200],
    [
      'names of nothing',
      `roles: { ${Array.from({ length: 4_000 }, (_, n) => `r${n}: { call: x${n} }`).join(', ')} }`,
      200,
    ],
    ['one long word', `label: ${'a'.repeat(900_000)}`, 1],
    ['one long address', `bridges: { x: { url: "https://${'a'.repeat(900_000)} b", phone: 1 } }`, 1],
    ['one long wrong name', `roles: { "${'a-'.repeat(450_000)}!": x }`, 1],
    ['very many values', `a: [${'1,'.repeat(400_000)}]`, 1],
    ['very many aliases', `a: &a [1,2,3]\nb: [${'*a,'.repeat(200_000)}]`, 1],
  ])('a large file of %s is read', (_, text, problems) => {
    expect(read(text).problems).toHaveLength(problems);
  });

  it('edits are a distance: none to itself, the same both ways, no shortcut through a third word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
