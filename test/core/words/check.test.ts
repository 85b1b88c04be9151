import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../app/core/plan/read.ts';
import { checkWords, type Finding, type Known } from '../../../app/core/words/check.ts';

const PLAN = `
version: 1
people:
  bob: { name: Bob Ray }
  gode: { name: Grace Ode }
  j-smith9: {}
audiences:
  public: { channels: [status] }
  leadership: { channels: [mail] }
  regulator: { channels: [mail], length: 300 }
channels:
  status: { repository: acme/status }
  mail: { email: { to: [leaders@acme.example], reply-to: help@acme.example } }
`;
const planWith = (words = '') => readPlan({ text: PLAN + words, path: 'p' }).plan;
const KNOWN: Known = { nextAt: 1, last: false, logins: ['alice', 'bob'] };

const check = (text: string, audience = 'public', known: Partial<Known> = {}, words = ''): Finding[] =>
  checkWords(text, audience, planWith(words), { ...KNOWN, ...known });
const found = (text: string, audience?: string): string[] =>
  check(text, audience).map((one) => `${one.check}: ${one.found}`);

const FINE = [
  'Some customers in Europe cannot complete card payments. We have found the cause and are working on a fix.',
  'Since 09:38 CET, 3 of 4 payments fail (HTTP-503). Use version 2.4 of the app or wait until 14:30, UTC-5.',
  'You will get an answer at help@acme.example; see https://status.acme.com/incidents/2026/11/checkout-down-1.',
  'We are frank about it: with grace and hope, Will it be up in May? We grant it. Ray tracing is not affected.',
  'Password resets fail. Your password: it is safe. The token: expired ones are refused. Secret santa is off.',
  'Logging in to api.acme.com works, e-mail too. iPhone-15 and TLS-1.3 clients first.',
  'La validation par carte échoue. Prochaine information à 14h30.',
];

const TOLD: readonly (readonly [text: string, ...found: string[]])[] = [
  ['db-prod-03: full', 'host-names: db-prod-03'],
  ['gateway2 and edge2.fra1 are slow', 'host-names: gateway2, edge2.fra1'],
  ['it is checkout.shop.svc.cluster.local again', 'host-names: checkout.shop.svc.cluster.local'],
  ['vault.acme.internal is sealed', 'host-names: vault.acme.internal'],
  ['checkout-7d9f8b6c5d-x2x4z restarts', 'host-names: checkout-7d9f8b6c5d-x2x4z'],
  ['ip-10-0-1-4 is gone', 'host-names: ip-10-0-1-4'],
  ['web01, web02, web03, web04, web05', 'host-names: web01, web02, web03 and 2 more'],
  ['10.0.1.4 and 10.0.0.0/8 are out', 'addresses: 10.0.1.4, 10.0.0.0/8'],
  ['2001:db8::1 does not answer', 'addresses: 2001:db8::1'],
  ['ask bob@acme.example', 'addresses: bob@acme.example'],
  ['Bob Ray is on it', 'names: Bob Ray'],
  ['bob ray is on it', 'names: bob ray'],
  ['We asked Grace and she', 'names: Grace'],
  ['Alice looks at it', 'names: Alice'],
  ['j-smith9 looks at it', 'names: j-smith9'],
  ['thanks to @whoever for telling', 'names: @whoever'],
  ['d\u200Bb-prod-03 is ｆｕｌｌ', 'host-names: db-prod-03'],
];

describe('words before they leave', () => {
  it.each(FINE)('are fine: %s', (text) => expect(found(text)).toEqual([]));

  it.each(TOLD)('%s', (text, ...what) => {
    const lower = (all: readonly string[]): string[] => all.map((one) => one.toLowerCase());
    expect(lower(found(text))).toEqual(lower(what));
  });

  it.each(TOLD)('of the house stay in it: %s', (text) => {
    expect(found(text, 'leadership')).toEqual([]);
    expect(found(text, 'technical')).toEqual([]);
    expect(found(text, 'regulator')).not.toEqual([]);
  });

  it.each([
    ['public', 400],
    ['leadership', 600],
    ['regulator', 300],
    ['technical', 1_000],
  ])('for %s have at most %d characters', (audience, most) => {
    expect(check('… '.repeat(most / 2 - 1) + 'é…', audience)).toEqual([]);
    expect(check('x'.repeat(most + 7), audience)).toMatchObject([
      { check: 'too-long', level: 'warn', found: `${most + 7} characters` },
    ]);
  });

  it('say when the next come, where nobody promised it', () => {
    const silent = { nextAt: null };
    expect(check('We are on it.', 'public', silent)).toMatchObject([{ check: 'no-next-time', found: '' }]);
    expect(check('Since 09:38 it is down.', 'public', silent)).toHaveLength(1);
    for (const text of ['Next update by 14:30.', 'We report again within 30 minutes', 'Next at 2 pm'])
      expect(check(text, 'public', silent)).toEqual([]);
    expect(check('It is over.', 'public', { nextAt: null, last: true })).toEqual([]);
  });

  it('are checked as strictly as the plan wants', () => {
    const text = 'Bob Ray restarts db-prod-03 at 10.0.1.4';
    const words = '\nwords: { host-names: block, addresses: off }';
    expect(check(text, 'public', {}, words).map((one) => [one.check, one.level])).toEqual([
      ['host-names', 'block'],
      ['names', 'warn'],
    ]);
  });

  it('say what would be right', () => {
    for (const [text] of TOLD) for (const { says } of check(text)) expect(says).toMatch(/(Say|Take).*\.$/);
  });
});

const made = (...parts: string[]): string => parts.join('');
const SECRETS: readonly (readonly [called: string, secret: string])[] = [
  ['a GitHub token', made('gh', 'p_0123456789abcdefghij0123456789abcdef')],
  ['a GitHub token', made('github', '_pat_11ABCDEFG0123456789_abc')],
  ['a Slack token', made('xox', 'b-123456789012-abcdefghij')],
  ['a webhook address', made('https://hooks.slack', '.com/services/T000/B000/abcdefgh')],
  ['an AWS key', made('AK', 'IA0123456789ABCDEF')],
  ['a signed token', made('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_def-ghi')],
  [
    'a private key',
    made('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----'),
  ],
  ['a login in an address', made('postgres://app:', 'hunter2@db.example/shop')],
  ['a password', made('pass', 'word: hunter2')],
  ['a password', made('API_', 'KEY=abc$defg')],
  ['a bearer token', made('Bear', 'er abcdef0123456789abcdef')],
  ['a key', made('kT9vLq3ZxW7pRb2N', 'c8mYd5HsJf4GaE6uQ1oXiV0t')],
];

describe('secrets', () => {
  it.each(SECRETS)('block for everybody: %s', (called, secret) => {
    for (const audience of ['public', 'leadership', 'technical', 'regulator', 'nobody']) {
      const words =
        '\nwords: { host-names: off, addresses: off, names: off, too-long: off, no-next-time: off }';
      const all = check(`We use ${secret} for it`, audience, {}, words);
      expect(all).toMatchObject([{ check: 'secrets', level: 'block', found: called }]);
    }
  });

  it.each(SECRETS)('are never repeated, by no check: %s', (_, secret) => {
    const pieces = secret.split(/[\s:/@=]+/).filter((piece) => piece.length > 6 && /\d/.test(piece));
    const said = JSON.stringify(check(`db-prod-03 ${secret} Bob Ray 10.0.1.4`, 'public', { nextAt: null }));
    for (const piece of pieces) expect(said).not.toContain(piece);
  });

  it('come first', () => {
    expect(check(`Bob Ray: ${SECRETS[0]![1]}`).map((one) => one.check)).toEqual(['secrets', 'names']);
  });

  it.each([
    ['a commit', '3f2a9c0b7d1e4f5a6b8c9d0e1f2a3b4c5d6e7f80'],
    ['a trace', '7B0F3C1E-9A2D-4E5F-8B6C-1D2E3F4A5B6C'],
    ['a path', 'https://example.com/Shop/Orders/2026/11/22/CheckoutIsDownForEverybody123'],
    ['the name of a secret', 'ALLCLEAR_ACME__SLACK_TECH_CHANNEL_2'],
  ])('are not %s', (_, text) => expect(found(text, 'technical')).toEqual([]));
});

describe('any words at all', () => {
  it('are checked in no time', () => {
    const hostile = [
      'a',
      '-',
      '1:',
      'a.',
      'password=',
      '@',
      ' Bob',
      'x1-',
      '-----BEGIN A',
      'ey',
      '10.',
      'aA1',
    ];
    const started = performance.now();
    for (const piece of hostile) check(piece.repeat(Math.floor(65_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('give sentences, or nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('public', 'x'),
        (text, audience) => {
          for (const one of check(text, audience, { nextAt: null })) {
            expect(['warn', 'block']).toContain(one.level);
            expect(one.says).toMatch(/[.]$/);
          }
        },
      ),
    );
  });
});
