import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidBefore } from '../../../../app/core/pass/repeated.ts';
import type { FreshComment } from '../../../../app/core/pass/fresh.ts';
import type { Entry } from '../../../../app/core/incident/fold.ts';
import { HOSTILE } from '../../hostile.ts';
import { commentsOf, digests, spoken, type Noted } from './typed.ts';

const AT = Date.parse('2026-11-23T10:05:00Z');
const MINUTE = 60_000;
const note = (text: string, minutes = 0): Noted => ({ at: AT + minutes * MINUTE, text });

describe('a note of the kit', () => {
  it('is a line of the room, at its own time', () => {
    expect(commentsOf([note('the pager is silent')])).toEqual([
      '/note at: 2026-11-23T10:05Z the pager is silent',
    ]);
    expect(commentsOf([note('x')], '/allclear note')).toEqual(['/allclear note at: 2026-11-23T10:05Z x']);
  });

  it.each([
    ['/resolve does nothing', '/resolve does nothing'],
    ['/var/log is full', '/var/log is full'],
    ['first\nsecond\r\n\r\n/resolve third\n- fourth', 'first · second · /resolve third · - fourth'],
    ['it began at: 09:30, says bob', 'it began at 09:30, says bob'],
    ['AT：09:30 first alarm', 'AT 09:30 first alarm'],
    ['```\nopen fence', '``` · open fence'],
    ['<!-- open comment', '<!-- open comment'],
    ['-- \nsignature', '-- · signature'],
    ['他写道：', '他写道： …'],
    ['at: 10:00', 'at 10:00'],
  ])('keeps its words when it is pasted: %j', (typed, kept) => {
    const [comment] = commentsOf([note(typed), note('what came after', 1)]);
    expect(spoken(comment!)).toEqual([
      { command: 'note', at: AT, text: kept },
      { command: 'note', at: AT + MINUTE, text: 'what came after' },
    ]);
  });

  it('stands where it belongs, whenever it was typed', () => {
    const [comment] = commentsOf([note('later', 30), note('earlier', -30)]);
    expect(spoken(comment!).map(({ text }) => text)).toEqual(['earlier', 'later']);
  });

  it('is not taken for the one before, however alike', () => {
    const [comment] = commentsOf([note('still down'), note('Still  down'), note('still down', 1)]);
    const said = spoken(comment!);
    expect(said.map(({ at }) => at)).toEqual([AT, AT + 1_000, AT + MINUTE]);
    expect(new Set(digests(comment!)).size).toBe(3);
  });

  it('pasted twice is noted once', () => {
    const [comment] = commentsOf([note('still down')]);
    const [digest] = digests(comment!);
    const by = { id: 1, login: 'alice' };
    const entry = { key: 'c5.1', at: AT, by, type: 'noted', text: 'still down', line: digest } as Entry;
    const again = { at: AT + MINUTE, by } as unknown as FreshComment;
    expect(saidBefore({ digest: digest! } as never, again, [entry])).toBe('c5.1');
  });

  it('goes into comments that GitHub takes and that are read to the end', () => {
    const many = Array.from({ length: 95 }, (_, at) => note(`${at} ${'ä'.repeat(3_900)}`, at));
    const comments = commentsOf(many);
    expect(comments.every(({ length }) => length <= 65_536)).toBe(true);
    expect(comments.flatMap((comment) => spoken(comment)).map(({ at }) => at)).toEqual(
      many.map(({ at }) => at),
    );
    const short = commentsOf(Array.from({ length: 31 }, (_, at) => note('x', at)));
    expect(short.map((comment) => spoken(comment).length)).toEqual([30, 1]);
  });

  it('of nothing is none', () => expect(commentsOf([note(' \n '), note('')])).toEqual([]));

  it('is read back whatever was typed, and never as anything else', () => {
    const hostile = fc.oneof(
      fc.constantFrom(...HOSTILE.map((text) => text.slice(0, 4_000))),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    const texts = fc.array(hostile, { maxLength: 6 });
    fc.assert(
      fc.property(texts, (typed) => {
        const notes = [...typed.map((text, at) => note(text, at)), note('the last', 60)];
        const said = commentsOf(notes).flatMap((comment) => spoken(comment));
        expect(said.every(({ command }) => command === 'note')).toBe(true);
        const wanted = notes
          .filter(({ text }) => commentsOf([{ at: AT, text }]).length > 0)
          .map(({ at }) => at);
        expect(said.map(({ at }) => at)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
