import { describe, expect, it } from 'vitest';
import { command, record, type AnyCommand } from '../../../app/core/grammar/define.ts';
import { heard } from './heard.ts';

describe('text on the command’s line ends with its paragraph', () => {
  it.each<[string, string[]]>([
    ['/note errors fall', ['note "errors fall"']],
    ['/note errors fall\nand rise', ['note "errors fall\\nand rise"']],
    ['/note errors fall\n\nThanks all', ['note "errors fall"']],
    ['/note errors fall\n \t \nThanks all', ['note "errors fall"']],
    ['/note errors fall\nand rise\n/sev 1', ['note "errors fall\\nand rise"', 'severity severity=sev1']],
    ['/note errors fall\n- one\n- two\n\nprose', ['note "errors fall\\n- one\\n- two"']],
    ['/note errors fall\n---\nAlice', ['note "errors fall"']],
    ['/note errors fall\n***\nAlice', ['note "errors fall"']],
    ['/note errors fall\n-- \nAlice', ['note "errors fall"']],
    ['/note errors fall\r\nand rise\r\n\r\nprose', ['note "errors fall\\nand rise"']],
    ['/resolve it was the cache\n\nWell done, all of you', ['resolve "it was the cache"']],
    ['/note like `this`\n```\n/join\n```\n\nprose', ['note "like `this`\\n```\\n/join\\n```"']],
    ['/note see /var/log for more', ['note "see /var/log for more"']],
    ['/note first\n/var/log is full\n\nprose', ['note "first\\n/var/log is full"']],
  ])('%j', (comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
});

describe('with nothing on the line, it is all that stands below', () => {
  it.each<[string, string[]]>([
    ['/note\nerrors fall', ['note "errors fall"']],
    ['/note\n\nerrors fall', ['note "errors fall"']],
    ['/note\nerrors fall\n\nand rise\n\nagain', ['note "errors fall\\n\\nand rise\\n\\nagain"']],
    ['/note:\n\nerrors fall', ['note "errors fall"']],
    ['/note\na\n\nb\n/sev 1', ['note "a\\n\\nb"', 'severity severity=sev1']],
    ['/note\na\n---\nb', ['note "a\\n---\\nb"']],
    ['/note\n```\n/join\n```', ['note "```\\n/join\\n```"']],
    ['/note\n- one\n- two', ['note "- one\\n- two"']],
    ['/note\n\n/sev 1', ['note ✗ text needed', 'severity severity=sev1']],
    ['/note', ['note ✗ text needed']],
    ['/note T2\n\nhalfway\n\nthrough', ['note row=T2 "halfway\\n\\nthrough"']],
    ['/task @grace\nlook at the edge', ['task who=Grace "look at the edge"']],
    [
      '/cause\na certificate\n\nOn Sun, 22 Nov 2026 at 09:41, Alice <a@b.example> wrote:\n> more',
      ['cause "a certificate"'],
    ],
  ])('%j', (comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
});

describe('where the command can do without text, only what follows at once is its text', () => {
  it.each<[string, string[]]>([
    ['/resolve\nit was the cache\n\nand the index', ['resolve "it was the cache\\n\\nand the index"']],
    ['/resolve\n\nThanks, all', ['resolve']],
    [
      '/sev 1\ncustomers in the EU\n\ncannot pay',
      ['severity severity=sev1 "customers in the EU\\n\\ncannot pay"'],
    ],
    ['/sev 1\n\ncustomers in the EU cannot pay', ['severity severity=sev1']],
    ['/impact since: 09:38\n\nThanks', ['impact since=22.11. 09:38']],
    [
      '/impact since: 09:38\nthree in four fail\n\nin the EU',
      ['impact since=22.11. 09:38 "three in four fail\\n\\nin the EU"'],
    ],
  ])('%j', (comment, found) => {
    expect(heard(comment)).toEqual(found);
  });
  it('and none is, where the command takes no text', () => {
    expect(heard('/join\nI know the database')).toEqual(['join']);
    expect(heard('/role lead\nI take it')).toEqual(['role role=lead']);
  });
});

it('a line of text that begins with one of our words is put into backticks', () => {
  expect(heard('/note they typed\n`/sev 1` twice')).toEqual(['note "they typed\\n`/sev 1` twice"']);
});

const change = command({
  name: 'change',
  group: 'record',
  does: 'Proposes a change',
  usage: ['/change what'],
  takes: {},
  details: { risk: 'word', undo: 'line', next: 'ahead', at: 'past' },
  text: 'must',
  examples: { right: ['/change restart'], wrong: [] },
  decide: () => record({ type: 'answered', question: '' }),
}) as unknown as AnyCommand;

describe('details', () => {
  it.each<[string, string]>([
    ['/change risk: low restart the pods', 'change risk=low "restart the pods"'],
    ['/change risk:low restart the pods', 'change risk=low "restart the pods"'],
    ['/change Risk: low, restart', 'change risk=low "restart"'],
    ['/change restart risk: low', 'change risk=low "restart"'],
    ['/change restart risk: low the pods', 'change risk=low "restart the pods"'],
    ['/change restart undo: secret version 41', 'change undo=secret version 41 "restart"'],
    ['/change restart undo: secret version 41 risk: low', 'change undo=secret version 41 risk=low "restart"'],
    ['/change undo: back risk: low', 'change ✗ text needed'],
    ['/change restart\nrisk: low', 'change risk=low "restart"'],
    [
      '/change restart\nrisk: low\nundo: secret version 41\nof today',
      'change risk=low undo=secret version 41 "restart\\nof today"',
    ],
    ['/change restart\nrisk: low undo: version 41', 'change risk=low undo=version 41 "restart"'],
    ['/change\nrisk: low\n\nrestart', 'change risk=low "restart"'],
    ['/change restart\n\nrisk: low', 'change "restart"'],
    ['/change restart\nrisk: low is what I think', 'change "restart\\nrisk: low is what I think"'],
    ['/change restart. Next: roll out the fix', 'change "restart. Next: roll out the fix"'],
    ['/change restart\nNext: roll out the fix', 'change "restart\\nNext: roll out the fix"'],
    ['/change restart next: 45m', 'change next=22.11. 11:26 "restart"'],
    ['/change restart next: 11:00', 'change next=22.11. 11:00 "restart"'],
    ['/change at 09:38 restarted', 'change at=22.11. 09:38 "restarted"'],
    ['/change at noon restarted', 'change "at noon restarted"'],
    ['/change risk low', 'change "risk low"'],
    ['/change restart at 09:38', 'change "restart at 09:38"'],
    ['/change restart at: 20m ago', 'change at=22.11. 10:21 "restart"'],
    ['/change restart owner: bob', 'change "restart owner: bob"'],
    ['/change restart undo:', 'change "restart undo:"'],
    ['/change restart constructor: x', 'change "restart constructor: x"'],
    ['/change restart undo: roll back. Next: see', 'change undo=roll back. Next: see "restart"'],
    ['/change risk：low restart', 'change risk=low "restart"'],
    ['/note at: 09:30 first failed payments', 'note at=22.11. 09:30 "first failed payments"'],
    ['/note first failed payments at: 09:30', 'note at=22.11. 09:30 "first failed payments"'],
    ['/note\nat: 09:30\nfirst failed payments', 'note at=22.11. 09:30 "first failed payments"'],
    ['/note at: soon we see more', 'note "at: soon we see more"'],
    ['/impact since 20m ago three in four fail', 'impact since=22.11. 10:21 "three in four fail"'],
    ['/impact since the deployment nothing works', 'impact "since the deployment nothing works"'],
    ['/impact since: 09:38', 'impact since=22.11. 09:38'],
  ])('%j', (comment, found) => {
    expect(heard(comment, comment.startsWith('/change') ? { all: [change] } : {})).toEqual([found]);
  });
});
