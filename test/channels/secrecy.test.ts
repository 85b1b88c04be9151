import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import type { Delivered } from '../../app/core/outgoing/delivered.ts';
import { redaction, said } from '../../app/channels/redaction.ts';
import type { Channel } from '../../app/core/plan/channels.ts';
import { message, outside } from './given.ts';
import { type Heard, type Reply, listen } from './listener.ts';
import { fault, mailbox, PASSWORD, USER } from './mailbox.ts';

const SIGNING = 's3cr3t-signing-key';
const HOSTS = 'hooks-s3cr3t.invalid';
const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((one) => one.close()))));

/** Nothing that begins like our secrets, as they are or as they travel. */
function tellsNothing(delivered: Delivered, ...more: string[]): void {
  expect(delivered.ok).toBe(false);
  const all = JSON.stringify(delivered);
  const forms = [SIGNING, PASSWORD, encodeURIComponent(PASSWORD), 's3cr3t', HOSTS, '127.0.0.1', ...more];
  for (const form of forms) {
    expect(all).not.toContain(form);
    expect(all).not.toContain(Buffer.from(form).toString('base64').replace(/=+$/, ''));
  }
}

const WAYS: Channel[] = [
  { kind: 'slack', secret: 'ALLCLEAR_X' },
  { kind: 'teams', secret: 'ALLCLEAR_X' },
  { kind: 'webhook', secret: 'ALLCLEAR_X', signWith: 'ALLCLEAR_K' },
];

const parrot =
  (status: number): Reply =>
  (response, { path, headers }: Heard) => {
    const all = [
      path,
      `http://${headers.host}${path}`,
      decodeURIComponent(path),
      ...(headers['x-allclear-key'] ? [SIGNING] : []),
      headers.authorization,
    ];
    response.writeHead(status, { location: `http://${headers.host}${path}x` }).end(all.join(' | '));
  };

describe.each(WAYS)('$kind', (channel) => {
  it.each<[string, Reply]>([
    ...[302, 400, 401, 404, 429, 500, 504].map((status): [string, Reply] => [
      `${status} and an echo`,
      parrot(status),
    ]),
    ['silence', () => undefined],
    ['a broken connection', (response) => void response.socket!.destroy()],
    ['no HTTP', (response) => void response.socket!.end('s3cr3t nonsense\r\n\r\n')],
  ])('after %s', async (_, reply) => {
    const server = await listen(reply);
    open.push(server);
    const login = `pager:${encodeURIComponent(PASSWORD)}`;
    const world = outside(
      { ALLCLEAR_X: server.url.replace('//', `//${login}@`), ALLCLEAR_K: SIGNING },
      { timeout: 200 },
    );
    const answer = await deliver(channel, message(), world);
    tellsNothing(answer, Buffer.from(`pager:${PASSWORD}`).toString('base64'));
  });

  it.each([
    `https://${HOSTS}/services/s3cr3t`,
    `http://user:s3cr3t@${HOSTS}/`,
    `ftp://${HOSTS}/s3cr3t`,
    's3cr3t',
    'http://[s3cr3t',
    'http://127.0.0.1:1/s3cr3t',
  ])('with %s for an address', async (value) => {
    tellsNothing(await deliver(channel, message(), outside({ ALLCLEAR_X: value, ALLCLEAR_K: SIGNING })));
  });
});

describe('email', () => {
  const channel: Channel = { kind: 'email', to: ['a@b.example'], cc: [], from: USER, replyTo: null };
  const login = `${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}`;
  const pair = Buffer.from(`\0${USER}\0${PASSWORD}`).toString('base64');
  const words = `no: ${PASSWORD} ${encodeURIComponent(PASSWORD)} ${Buffer.from(PASSWORD).toString('base64')} ${pair}`;

  it.each([
    ['the login', { onAuth: (_a: unknown, _s: unknown, done: any) => done(fault(535, words)) }],
    ['the sender', { onMailFrom: (_a: unknown, _s: unknown, done: any) => done(fault(550, words)) }],
    ['the recipient', { onRcptTo: (_a: unknown, _s: unknown, done: any) => done(fault(451, words)) }],
    ['us', { onConnect: (_s: unknown, done: any) => done(fault(421, words)) }],
    ['any answer', { onRcptTo: () => undefined }],
  ])('to a server that refuses %s', async (_, faults) => {
    const box = await mailbox({ onAuth: (_a, _s, done) => done(null, { user: 'x' }), ...(faults as object) });
    open.push(box);
    tellsNothing(
      await deliver(channel, message(), outside({ ALLCLEAR_SMTP_URL: box.url }, { timeout: 300 })),
      pair,
    );
  });

  it.each([
    `smtp://${login}@${HOSTS}`,
    `smtp://${login}@127.0.0.1:1`,
    `https://${login}@${HOSTS}`,
    `smtp://u:s3cr3t`,
    's3cr3t',
  ])('with %s for an address', async (value) => {
    tellsNothing(
      await deliver(channel, message(), outside({ ALLCLEAR_SMTP_URL: value }, { timeout: 1_000 })),
    );
  });

  it.each(['smtp', 'smtps'])('%s to something that is no mail server', async (protocol) => {
    const odd = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end(`s3cr3t ${PASSWORD}\r\n`),
    );
    await new Promise<void>((done) => odd.listen(0, '127.0.0.1', done));
    open.push({ close: () => new Promise((done) => odd.close(done)) });
    const url = `${protocol}://${login}@127.0.0.1:${(odd.address() as AddressInfo).port}`;
    const answer = await deliver(channel, message(), outside({ ALLCLEAR_SMTP_URL: url }, { timeout: 1_000 }));
    expect(JSON.stringify(answer)).not.toContain(PASSWORD);
    expect(answer).toMatchObject({ ok: false, final: false });
  });
});

it('a refused recipient’s words are as clean', async () => {
  const box = await mailbox({
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('x') ? done(fault(550, `no ${PASSWORD}`)) : done(),
  });
  open.push(box);
  const channel: Channel = {
    kind: 'email',
    to: ['a@b.example', 'x@b.example'],
    cc: [],
    from: null,
    replyTo: null,
  };
  const answer = await deliver(channel, message(), outside({ ALLCLEAR_SMTP_URL: box.url }));
  expect(answer).toMatchObject({ ok: true, notReached: ['x@b.example: 550 no (hidden)'] });
});

it('a secret is hidden before words are cut short, not after', async () => {
  const server = await listen(
    (response, { path }) => void response.writeHead(400).end(`${'n'.repeat(188)} ${path}`),
  );
  open.push(server);
  const answer = await deliver(WAYS[0]!, message(), outside({ ALLCLEAR_X: server.url }));
  tellsNothing(answer, '/workf');
  expect(answer).toHaveProperty('why', expect.stringMatching(/n \(hidden\)…?$|n \(hidden.*…$/));
});

describe('what is repeated', () => {
  it('hides an address, its path, its pieces and its login', () => {
    const hide = redaction(['https://me:p%40ssword@h.example/services/T0001/abc%2Fdefgh?sig=abcdef#tail9']);
    for (const piece of [
      'p@ssword',
      'p%40ssword',
      '/services/T0001/abc%2Fdefgh',
      'abc/defgh',
      'abcdef',
      'tail9',
    ])
      expect(hide(`a ${piece} b`)).toBe('a (hidden) b');
    expect(hide('me at h')).toBe('me at h');
  });

  it('is one short line without addresses', () => {
    expect(said('a\r\n\tb\u0000\u202e  see https://x.example/y.')).toBe('a b see (address)');
    expect([...said('💥'.repeat(500))]).toHaveLength(201);
  });
});
