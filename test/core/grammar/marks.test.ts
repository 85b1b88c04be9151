import { describe, expect, it } from 'vitest';
import { heard } from './heard.ts';

const LEAD = ['role role=lead'];

describe('for recognising, these do not matter', () => {
  it.each<[string, string, string[]]>([
    ['capitals', '/ROLE LEAD', LEAD],
    ['the capital that a phone makes', '/Role Lead', LEAD],
    ['a dash too many', '/ro-le lead', LEAD],
    ['an underscore too many', '/ro_le lead', LEAD],
    ['dashes in an argument', '/sev SEV-1', ['severity severity=sev1']],
    ['an underscore in an argument', '/sev sev_1', ['severity severity=sev1']],
    ['a colon behind the command', '/role: lead', LEAD],
    ['a colon without a blank', '/role:lead', LEAD],
    ['a full-width colon', '/role：lead', LEAD],
    ['a blank that does not break', '/role\u00A0lead', LEAD],
    ['a narrow blank', '/role\u202Flead', LEAD],
    ['an ideographic blank', '/role\u3000lead', LEAD],
    ['a tab', '/role\tlead', LEAD],
    ['a line separator from a phone’s notes', '/role\u2028lead', LEAD],
    ['many blanks', '/role      lead', LEAD],
    ['a zero-width space in the word', '/ro\u200Ble lead', LEAD],
    ['a zero-width joiner before the slash', '\u200D/role lead', LEAD],
    ['a word joiner', '/role\u2060 lead', LEAD],
    ['a mark from right to left', '\u200F/role lead\u200F', LEAD],
    ['an isolate', '\u2068/role\u2069 lead', LEAD],
    ['a soft hyphen', '/ro\u00ADle lead', LEAD],
    ['a variation selector', '/role\uFE0F lead', LEAD],
    ['a full-width slash', '／role lead', LEAD],
    ['a fraction slash', '⁄role lead', LEAD],
    ['a division slash', '∕role lead', LEAD],
    ['full-width letters', '／ｒｏｌｅ ｌｅａｄ', LEAD],
    ['a long dash in an id', '/done T–2 it was', ['done row=T2 "it was"']],
    ['a comma behind an argument', '/role lead,', LEAD],
    ['a full stop behind an argument', '/sev 1.', ['severity severity=sev1']],
    ['the prefix', '/allclear role lead', LEAD],
    ['the prefix in capitals', '/AllClear role lead', LEAD],
    ['the prefix with a dash', '/all-clear role lead', LEAD],
    ['the prefix with a colon', '/allclear: role lead', LEAD],
    ['the prefix and a slash', '/allclear /role lead', LEAD],
    ['the prefix and a colon behind the command', '/allclear role: lead', LEAD],
    ['another word for it', '/sev 1', ['severity severity=sev1']],
    ['another word for it', '/outage', ['incident']],
    ['another word for it', '/declare 1', ['incident severity=sev1']],
    ['another word for it', '/resolved it was the cache', ['resolve "it was the cache"']],
  ])('%s: %j', (_, comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
});

describe('text is kept as typed', () => {
  it.each<[string, string, string[]]>([
    ['capitals', '/note Error RATE falls', ['note "Error RATE falls"']],
    ['curly quotes', '/note “down” isn’t ‘up’', ['note "“down” isn’t ‘up’"']],
    ['long dashes', '/note 5 – 10 — or more', ['note "5 – 10 — or more"']],
    ['several blanks', '/note a   b', ['note "a   b"']],
    ['a zero-width joiner', '/note 👩\u200D🚒 came', ['note "👩\u200D🚒 came"']],
    ['text from right to left', '/note שלום \u200Fעולם', ['note "שלום \u200Fעולם"']],
    ['markup', '/note **down** <b> | `x` @everyone', ['note "**down** <b> | `x` @everyone"']],
    ['quotes of our words', '/note we said "/role lead"', ['note "we said \\"/role lead\\""']],
    ['full-width letters', '/note ＡＢＣ', ['note "ＡＢＣ"']],
    ['a half of an emoji', '/note \uD83D', ['note "\\ud83d"']],
  ])('%s', (_, comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
});

describe('the prefix', () => {
  it('alone asks for help', () => {
    expect(heard('/allclear')).toEqual(['help']);
  });
  it('before an unknown word asks for help', () => {
    expect(heard('/allclear dance')).toEqual(['help about=dance']);
  });
  it('where required, makes everything else prose', () => {
    expect(heard('/role lead\n/sev 1\n/allclear join', { prefix: true })).toEqual(['join']);
  });
  it('where required, makes slips of commands prose too', () => {
    expect(heard('/rolle lead', { prefix: true })).toEqual([]);
  });
});
