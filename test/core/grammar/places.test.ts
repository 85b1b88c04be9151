import { describe, expect, it } from 'vitest';
import { heard } from './heard.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('a command is heard', () => {
  it.each<[string, string, string[]]>([
    ['alone', '/role lead', ['role role=lead']],
    ['with a line break behind it', '/role lead\n', ['role role=lead']],
    ['indented by three', '   /role lead', ['role role=lead']],
    ['below prose, without an empty line', 'I take it\n/role lead', ['role role=lead']],
    ['below prose, with one', 'I take it\n\n/role lead', ['role role=lead']],
    ['above prose', '/join\n\nI can look at the database', ['join']],
    ['below a heading', '## Now\n/role lead', ['role role=lead']],
    [
      'above a rule that makes it a heading',
      '/resolve certificate replaced\n---',
      ['resolve "certificate replaced"'],
    ],
    ['above a rule of equals signs', '/join\n===', ['join']],
    ['below a rule', '---\n/join', ['join']],
    ['below a list, after an empty line', '- one\n- two\n\n/join', ['join']],
    ['below a quotation, after an empty line', '> who leads?\n\n/role lead', ['role role=lead']],
    ['below a fence that ended', '```\nlog\n```\n/join', ['join']],
    ['below a table, after an empty line', '| a | b |\n| - | - |\n| 1 | 2 |\n\n/join', ['join']],
    ['below an HTML comment that ended', '<!-- what do you see? -->\n\n/join', ['join']],
    ['on the line behind an inline HTML comment', 'well <!-- or not -->\n/join', ['join']],
    ['with CRLF, as mail has it', '/role lead\r\n/sev 1\r\n', ['role role=lead', 'severity severity=sev1']],
    ['with bare CR', '/role lead\r/sev 1', ['role role=lead', 'severity severity=sev1']],
    ['behind a byte order mark', '\uFEFF/role lead', ['role role=lead']],
    ['in an opened collapsed section', '<details><summary>x</summary>\n\n/join\n\n</details>', ['join']],
    [
      'beside bold, links and pictures',
      lines('**look** [here](https://x.example) ![a](b)', '/join'),
      ['join'],
    ],
    ['below a code span that ended', 'see `the log`\n/join', ['join']],
    ['below a lonely backtick', 'don`t know\n/join', ['join']],
    ['below an HTML comment that nobody closed, in a line', 'a <!-- b\n/join', ['join']],
    ['above the signature', '/join\n-- \nAlice', ['join']],
    [
      'several, one below the other',
      '/role lead\n/sev 1\n/status identified',
      ['role role=lead', 'severity severity=sev1', 'status status=identified'],
    ],
    [
      'several, with text between',
      '/role lead\n\nhm\n\n/sev 1',
      ['role role=lead', 'severity severity=sev1'],
    ],
    ['twice the same', '/join\n/join', ['join', 'join']],
    ['from a phone that begins with a capital', '/Join', ['join']],
    ['from a phone that ends with a blank', '/join  ', ['join']],
    [
      'above a mail’s reply line',
      lines('/join', '', 'On Sun, 22 Nov 2026 at 09:41, Alice <notifications@github.com> wrote:', '> /leave'),
      ['join'],
    ],
    [
      'below words that only look like a reply line',
      lines('On the dashboard I wrote a query', '/join'),
      ['join'],
    ],
    ['below somebody’s address', lines('alice@example.com', '/join'), ['join']],
    ['after two dashes that are not alone', lines('-- so', '/join'), ['join']],
  ])('%s', (_, comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
});

describe('nothing is heard', () => {
  it.each<[string, string]>([
    ['in prose', 'we should /role lead soon'],
    ['behind a bullet', '- /role lead'],
    ['behind a star', '* /role lead'],
    ['behind a number', '1. /role lead'],
    ['behind a check box', '- [ ] /role lead'],
    ['inside a list item', '- I think\n\n  /role lead'],
    ['in a quotation', '> /role lead'],
    ['in a nested quotation', '> > /role lead'],
    ['in a quotation without a blank', '>/role lead'],
    ['in the lazy line of a quotation', '> who leads?\n/role lead'],
    ['in a fence', '```\n/role lead\n```'],
    ['in a fence of tildes', '~~~\n/role lead\n~~~'],
    ['in a fence with a language', '```sh\n/role lead\n```'],
    ['in a fence that nobody closed', '```\n/role lead'],
    ['in a fence of four that holds one of three', '````\n```\n/role lead\n```\n````'],
    ['in indented code', 'so:\n\n    /role lead'],
    ['behind a tab', 'so:\n\n\t/role lead'],
    ['indented by four blanks that do not break', '\u00A0\u00A0\u00A0\u00A0/role lead'],
    ['in a code span', '`/role lead`'],
    ['in a code span over two lines', 'see `this\n/role lead` there'],
    ['in an HTML comment', '<!-- /role lead -->'],
    ['in an HTML comment over lines', '<!--\n/role lead\n-->'],
    ['in an HTML comment that begins in a line', 'see <!-- this\n/role lead\n--> there'],
    ['in an HTML block', '<div>\n/role lead\n</div>'],
    ['in <pre>', '<pre>\n/role lead\n</pre>'],
    ['in a table', '| a |\n| - |\n| /role lead |'],
    ['in a row of a table without bars at its ends', 'a | b\n--- | ---\n/role lead | b'],
    ['in a heading', '# /role lead'],
    ['behind other words', 'Please: /role lead'],
    ['below a signature', 'thanks\n-- \n/role lead'],
    ['below a signature without its blank', 'thanks\n--\n/role lead'],
    [
      'below a reply line',
      'On Sun, 22 Nov 2026 at 09:41, Alice <notifications@github.com> wrote:\n\n/role lead',
    ],
    [
      'below a wrapped reply line',
      'On Sun, Nov 22, 2026 at 9:41 AM Alice Example <\nnotifications@github.com> wrote:\n\n/role lead',
    ],
    [
      'below one wrapped twice',
      'On Sun, Nov 22, 2026 at 9:41 AM Alice Example\n<reply+abcdefghijklmnopqrstuvwxyz@reply.github.com>\nwrote:\n/role lead',
    ],
    ['below a German reply', 'Am 22.11.2026 um 09:41 schrieb Alice Example <alice@example.com>:\n/role lead'],
    [
      'below another German reply',
      'Am So., 22. Nov. 2026 um 09:41 Uhr schrieb Alice <\nalice@example.com>:\n/role lead',
    ],
    [
      'below a French reply',
      'Le dim. 22 nov. 2026 à 09:41, Alice <alice@example.com> a écrit\u00A0:\n/role lead',
    ],
    [
      'below a Spanish reply',
      'El dom, 22 nov 2026 a las 9:41, Alice (<alice@example.com>) escribió:\n/role lead',
    ],
    [
      'below an Italian reply',
      'Il giorno dom 22 nov 2026 alle ore 09:41 Alice <alice@example.com> ha scritto:\n/role lead',
    ],
    ['below a Dutch reply', 'Op zo 22 nov 2026 om 09:41 schreef Alice <alice@example.com>:\n/role lead'],
    [
      'below a Portuguese reply',
      'Em dom., 22 de nov. de 2026 às 09:41, Alice <alice@example.com> escreveu:\n/role lead',
    ],
    ['below a Swedish reply', 'Den sön 22 nov. 2026 kl 09:41 skrev Alice <alice@example.com>:\n/role lead'],
    ['below a Polish reply', 'W dniu 22.11.2026 o 09:41 Alice <alice@example.com> napisał(a):\n/role lead'],
    ['below a Chinese reply', 'Alice <alice@example.com> 于2026年11月22日周日 09:41写道：\n/role lead'],
    ['below an Outlook header', 'thanks\n\nFrom: Alice <alice@example.com>\nSent: Sunday\n\n/role lead'],
    [
      'below a German Outlook header',
      'danke\n\nVon: Alice <alice@example.com>\nGesendet: Sonntag\n\n/role lead',
    ],
    ['below an Outlook line', 'thanks\n________________________________\n/role lead'],
    ['below an original message', '-----Original Message-----\n/role lead'],
    ['below a forwarded message', '---------- Forwarded message ---------\n/role lead'],
    ['without our word', '/lgtm'],
    ['in a path', '/var/log is full'],
    ['in a path of one step', '/etc is read-only'],
    ['in the path of a home', '/home/alice/role lead'],
    ['in an address', '//role lead'],
    ['with something hanging on to the word', '/role.lead'],
    ['with a question mark', '/help?'],
    ['with a blank behind the slash', '/ role lead'],
    ['in a comment without words', ''],
    ['in a slash alone', '/'],
    ['in regular expressions', '/rol(e|l)/ matches'],
    ['in a word that goes on', '/rolex is a watch that nobody asked for'],
  ])('%s', (_, comment) => {
    expect(heard(comment)).toEqual([]);
  });
});

describe('a line that hangs on to a list is refused with a hint', () => {
  it.each<[string, string, string[]]>([
    ['right below a bullet', '- looked at the edge\n/join', ['join ✗ in a list']],
    ['right below a number', '1. looked\n/sev 1', ['severity ✗ in a list']],
    ['below a check box', '- [x] looked\n/done T1', ['done ✗ in a list']],
    ['a typo there is nothing', '- looked\n/jion', []],
    ['a path there is nothing', '- looked at\n/var/log', []],
    ['in a list in a quotation it is nothing', '> - looked\n/join', []],
  ])('%s', (_, comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
});
