import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../app/core/views/updates/subject.ts';
import { scene } from './outage.ts';
import { words } from './typed.ts';

describe('the subject', () => {
  const subject = (title: string, drill = false, plan?: string | null): string =>
    subjectOf(
      scene({ story: [[0, 'bob', { type: 'declared', title }]], ...(plan !== undefined && { plan }) }),
      drill,
    );

  it('is the same for every update', () => {
    expect(subject('Checkout is down')).toBe('[Acme outage #412] Checkout is down');
    expect(subject('Checkout is down', true)).toBe('DRILL [Acme drill #412] Checkout is down');
    expect(subject('Checkout is down', false, null)).toBe('[Outage #412] Checkout is down');
  });

  it('adds no header', () => {
    expect(subject('a\r\nBcc: x@evil.example\r\n\r\nb\u2028c\u0085d\u0000')).toBe(
      '[Acme outage #412] a Bcc: x@evil.example b c d',
    );
  });

  it('is one line of at most 120 characters, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 300 })), (title) => {
        expect(subject(title)).toMatch(/^\[Acme outage #412\][^\p{Cc}\p{Zl}\p{Zp}]{0,102}$/u);
      }),
    );
    expect(subject('🙂'.repeat(90))).toMatch(/^.{19}🙂+…$/u);
  });
});
