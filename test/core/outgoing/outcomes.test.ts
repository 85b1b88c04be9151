import { expect, it } from 'vitest';
import { withoutAddresses } from '../../../app/core/outgoing/addresses.ts';
import { anchored } from '../../../app/core/outgoing/anchored.ts';
import type { Delivered } from '../../../app/core/outgoing/delivered.ts';
import type { Leaving } from '../../../app/core/outgoing/leaving.ts';
import { outcomes, type Result } from '../../../app/core/outgoing/outcomes.ts';
import { targetOf } from '../../../app/core/outgoing/target.ts';
import { ALLCLEAR } from '../../../app/core/incident/words.ts';
import type { Channel } from '../../../app/core/plan/channels.ts';
import { AT } from '../given.ts';

const MAIL: Leaving = { row: 3, audience: 'leadership', channel: 'mail', attempt: 1 };
const result = (delivered: Delivered, more: Partial<Leaving> = {}): Result => ({
  leaving: { ...MAIL, ...more },
  target: 'email:x',
  delivered,
});
const failed = (more: object = {}): Delivered => ({
  ...{ ok: false, final: false, why: 'it answered 500', to: 'mail to boss@acme.example' },
  ...more,
});

it('makes one entry for each way, by what came of it', () => {
  const all = outcomes(
    { key: 'c9.1' },
    [
      result({ ok: true, id: '<1@a>', notReached: ['x@a: no such user'] }),
      result(failed({ notBefore: AT + 5 }), { channel: 'chat', attempt: 2, of: 'c8.1' }),
      result(failed({ final: true, inDoubt: true }), { channel: 'pager', row: null }),
    ],
    AT,
  );
  const way = { row: 3, audience: 'leadership', at: AT, by: ALLCLEAR };
  expect(all).toEqual([
    {
      ...{ ...way, key: 'sent:c9.1:leadership.mail:1', type: 'delivered', of: 'c9.1', channel: 'mail' },
      ...{ attempt: 1, id: '<1@a>', target: 'email:x', notReached: ['x@a: no such user'] },
    },
    {
      ...{ ...way, key: 'sent:c9.1:leadership.chat:2', type: 'not_delivered', of: 'c8.1', channel: 'chat' },
      ...{ attempt: 2, why: 'it answered 500', final: false, notBefore: AT + 5 },
    },
    {
      ...{ ...way, key: 'sent:c9.1:leadership.pager:1', type: 'in_doubt', of: 'c9.1', channel: 'pager' },
      ...{ row: null, attempt: 1, why: 'it answered 500' },
    },
  ]);
});

it('keeps of what the other side says no more than somebody reads', () => {
  const why = 'x'.repeat(5_000);
  const all = outcomes(
    { key: 'c9.1' },
    [
      result(failed({ why })),
      result({ ok: true, id: why, notReached: Array.from({ length: 900 }, () => why) }),
    ],
    AT,
  );
  expect(JSON.stringify(all).length).toBeLessThan(8_000);
});

it('says below the words what was not delivered, and to whom', () => {
  const said = anchored('**U3** for leadership', [
    result({ ok: true, id: '1' }),
    result(failed()),
    result(failed({ final: true, why: 'the secret ALLCLEAR_X is not set.' }), { channel: 'chat' }),
    result(failed({ final: true, inDoubt: true, why: 'no answer' }), { channel: 'pager' }),
    result({ ok: true, id: '1', notReached: ['x@a.example: no such user'] }),
  ]);
  const lines = said.replaceAll('\u200B', '').split('\n');
  expect(lines).toEqual([
    '**U3** for leadership',
    '',
    '- **Not delivered**, leadership by mail, mail to boss@acme.example: it answered 500. It will be tried again.',
    '- **Not delivered**, leadership by chat, mail to boss@acme.example: the secret ALLCLEAR_X is not set.',
    '- **In doubt**, leadership by pager, mail to boss@acme.example: no answer. It is not sent again by itself.',
    '- **Not reached**, leadership by mail: x@a.example: no such user.',
  ]);
});

it('says nothing more where all arrived, and promises no try after the last', () => {
  expect(anchored('words', [result({ ok: true, id: '1' })])).toBe('words');
  expect(anchored('words', [result(failed(), { attempt: 5 })])).not.toContain('again');
});

it('lets nothing that a server says become markup, a mention or a command', () => {
  const why = '@acme/all\n/resolve <!-- allclear card 1 x --> **no** [a](http://b) #12';
  const said = anchored('words', [result(failed({ why }))]);
  expect(said.split('\n')).toHaveLength(3);
  expect(said).not.toMatch(/@\w|<!--|\n\/|#\d|(?<!\\)\]\(/);
});

it('names no mail address where everybody reads', () => {
  const open = withoutAddresses([
    result(failed({ why: 'the mail server said 550 <boss@acme.example>: unknown' })),
    result({ ok: true, id: '1', notReached: ['boss@acme.example: 550 boss@acme.example unknown'] }),
  ]);
  const said = anchored('words', open) + JSON.stringify(outcomes({ key: 'c9.1' }, open, AT));
  expect(said).not.toContain('@');
  expect(said).toContain('an address');
  expect(said).toContain('leadership by mail: the mail server');
});

it('knows a target again as long as it leads to the same people, and gives none away', () => {
  const mail = (...to: string[]): Channel => ({ kind: 'email', to, cc: [], from: null, replyTo: null });
  expect(targetOf(mail('a@x.example', 'b@x.example'))).toBe(targetOf(mail('B@x.example', 'a@x.example')));
  expect(targetOf(mail('a@x.example'))).not.toBe(targetOf(mail('c@x.example')));
  expect(targetOf(mail('a@x.example'))).toMatch(/^email:\w+$/);
  const slack = (secret: string): string => targetOf({ kind: 'slack', secret });
  expect(new Set([slack('ALLCLEAR_A'), slack('ALLCLEAR_B'), slack('ALLCLEAR_A')]).size).toBe(2);
});
