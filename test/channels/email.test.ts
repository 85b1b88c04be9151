import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import { serverIn } from '../../app/channels/smtp.ts';
import type { Channel } from '../../app/core/plan/channels.ts';
import { incident, message, outside } from './given.ts';
import { fault, mailbox, opened, PASSWORD, USER, type Mailbox } from './mailbox.ts';

const channel = (change: Partial<Channel & { kind: 'email' }> = {}): Channel => ({
  kind: 'email',
  to: ['leaders@acme.example'],
  cc: [],
  from: null,
  replyTo: null,
  ...change,
});

let box: Mailbox;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
async function server(faults: Parameters<typeof mailbox>[0] = {}): Promise<Mailbox> {
  box = await mailbox(faults);
  closing.push(box.close);
  return box;
}
const world = (timeout = 2_000) => outside({ ALLCLEAR_SMTP_URL: box.url }, { timeout });

it('brings text and HTML to everybody, and closes the connection', async () => {
  await server();
  const written = channel({
    to: ['leaders@acme.example', 'board@acme.example'],
    cc: ['ops@acme.example'],
    replyTo: 'comms@acme.example',
  });
  const answer = await deliver(
    written,
    message({ text: 'Zürich is down.\n.\nNext: 10:18', html: '<p>Zürich</p>' }),
    world(),
  );
  expect(answer).toMatchObject({ ok: true, id: expect.stringMatching(/^<allclear\.\w{32}@acme\.example>$/) });
  expect(answer).not.toHaveProperty('notReached');
  const [{ from, to, raw }] = box.got as [Mailbox['got'][0]];
  expect({ from, to }).toEqual({
    from: USER,
    to: ['leaders@acme.example', 'board@acme.example', 'ops@acme.example'],
  });
  const { headers, parts } = opened(raw);
  expect(Object.fromEntries(headers)).toMatchObject({
    from: USER,
    to: 'leaders@acme.example, board@acme.example',
    cc: 'ops@acme.example',
    'reply-to': 'comms@acme.example',
    subject: '[Acme outage #412] Checkout is down',
    'auto-submitted': 'auto-generated',
  });
  expect(parts.map((part) => part.headers.get('content-type'))).toEqual([
    'text/plain; charset=utf-8',
    'text/html; charset=utf-8',
  ]);
  expect(parts.map(({ body }) => body.replaceAll('\r\n', '\n').trim())).toEqual([
    'Zürich is down.\n.\nNext: 10:18',
    '<p>Zürich</p>',
  ]);
  await vi.waitFor(() => expect(box.open()).toBe(0));
});

it('threads an incident: one first mail, an id of its own for each, the same for the same key', async () => {
  await server();
  for (const key of ['a', 'b', 'a']) await deliver(channel(), message({ key }), world());
  await deliver(channel(), message({ key: 'c', incident: incident({ number: 413 }) }), world());
  const mails = box.got.map(({ raw }) => opened(raw).headers);
  const ids = mails.map((headers) => headers.get('message-id'));
  const threads = mails.map((headers) => headers.get('references'));
  expect(ids[0]).toBe(ids[2]);
  expect(new Set(ids).size).toBe(3);
  expect(threads[0]).toBe(threads[1]);
  expect(threads[3]).not.toBe(threads[0]);
  expect(mails.map((headers) => headers.get('in-reply-to'))).toEqual(threads);
});

it('reports whom the server refuses, and the others get it', async () => {
  await server({
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('gone') ? done(fault(550, `no ${address} here`)) : done(),
  });
  const to = ['leaders@acme.example', 'gone@acme.example', 'board@acme.example'];
  expect(await deliver(channel({ to }), message(), world())).toMatchObject({
    ok: true,
    notReached: ['gone@acme.example: 550 no gone@acme.example here'],
  });
  expect(box.got.map((mail) => mail.to)).toEqual([['leaders@acme.example', 'board@acme.example']]);
});

it.each([
  [
    '451 at a recipient',
    { onRcptTo: (_a: unknown, _s: unknown, done: any) => done(fault(451, 'later')) },
    false,
  ],
  [
    '550 at every recipient',
    { onRcptTo: (_a: unknown, _s: unknown, done: any) => done(fault(550, 'nobody')) },
    true,
  ],
  [
    '550 at the sender',
    { onMailFrom: (_a: unknown, _s: unknown, done: any) => done(fault(550, 'not you')) },
    true,
  ],
  ['421 at the beginning', { onConnect: (_s: unknown, done: any) => done(fault(421, 'too busy')) }, false],
  ['452 after the mail', { onData: drained((done) => done(fault(452, 'full'))) }, false],
  ['554 after the mail', { onData: drained((done) => done(fault(554, 'spam'))) }, true],
])('%s', async (_, faults, final) => {
  await server(faults as never);
  const answer = await deliver(channel(), message(), world());
  expect(answer).toMatchObject({ ok: false, final, to: 'mail to leaders@acme.example' });
  expect(answer).toHaveProperty('why', expect.stringMatching(/^the mail server said \d{3} \w/));
  expect(answer).not.toHaveProperty('inDoubt');
  await vi.waitFor(() => expect(box.open()).toBe(0));
});

it('says in doubt what the server took without a word', async () => {
  await server({ onData: drained(() => undefined) as never });
  expect(await deliver(channel(), message(), world(300))).toMatchObject({
    ok: false,
    final: true,
    inDoubt: true,
    why: 'no answer from the mail server within 0.3 seconds; it may have arrived all the same',
  });
  await vi.waitFor(() => expect(box.open()).toBe(0));
});

it('may try again where the server hung before it had the mail', async () => {
  await server({ onRcptTo: () => undefined });
  const answer = await deliver(channel(), message(), world(300));
  expect(answer).toMatchObject({
    ok: false,
    final: false,
    why: expect.stringContaining('within 0.3 seconds'),
  });
  await vi.waitFor(() => expect(box.open()).toBe(0));
});

it('waits for a slow server, within its time', async () => {
  await server({ onMailFrom: (_a, _s, done) => void setTimeout(done, 200) });
  expect(await deliver(channel(), message(), world())).toMatchObject({ ok: true });
});

it('gives up on a server that only drips', async () => {
  const sockets: Socket[] = [];
  const drips = createServer((socket) => {
    sockets.push(socket);
    const timer = setInterval(() => socket.write('220-wait\r\n'), 50);
    socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
  });
  await new Promise<void>((done) => drips.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => drips.close(() => done())));
  const url = `smtp://127.0.0.1:${(drips.address() as AddressInfo).port}`;
  const started = performance.now();
  const from = 'a@acme.example';
  const answer = await deliver(
    channel({ from }),
    message(),
    outside({ ALLCLEAR_SMTP_URL: url }, { timeout: 300 }),
  );
  expect(answer).toMatchObject({ ok: false, final: false });
  expect(performance.now() - started).toBeLessThan(1_500);
  await vi.waitFor(() => expect(sockets.every(({ destroyed }) => destroyed)).toBe(true));
});

it('lets nobody write a header', async () => {
  await server();
  const evil = 'down\r\nBcc: all@acme.example\r\n\r\n<b>x</b>\u2028y\u202ez';
  const to = ['leaders@acme.example', 'a@acme.example\r\nBcc: b@acme.example', 'c@x,d@x', '<e@x>'];
  const answer = await deliver(
    channel({ to, replyTo: 'x@y\r\nBcc: z@y' }),
    message({ subject: evil, key: evil }),
    world(),
  );
  expect(answer).toMatchObject({
    ok: true,
    notReached: [/^a@acme/, /^c@x/, /^<e@x/].map((one) => expect.stringMatching(one)),
  });
  expect(box.got[0]!.to).toEqual(['leaders@acme.example']);
  const { headers } = opened(box.got[0]!.raw);
  expect([...headers.keys()].sort()).toEqual(
    [
      'from',
      'to',
      'subject',
      'message-id',
      'in-reply-to',
      'references',
      'date',
      'mime-version',
      'content-type',
      'auto-submitted',
    ].sort(),
  );
  expect(headers.get('subject')).toBe('down Bcc: all@acme.example <b>x</b> y z');
});

it.each([
  ['no secret', {}, /^the secret ALLCLEAR_SMTP_URL is not set/],
  ['no mail address', { ALLCLEAR_SMTP_URL: 'https://user:hushhush@x.example' }, /must be like smtps:/],
  ['no sender', { ALLCLEAR_SMTP_URL: 'smtp://apikey:hushhush@x.example' }, /give the channel a from$/],
])('refuses for good: %s', async (_, secrets, why) => {
  const answer = await deliver(channel(), message(), outside(secrets));
  expect(answer).toMatchObject({ ok: false, final: true, why: expect.stringMatching(why) });
  expect(JSON.stringify(answer)).not.toContain('hushhush');
});

it('refuses for good a login that the server does not take, and may try again where nobody listens', async () => {
  await server();
  const wrong = outside({ ALLCLEAR_SMTP_URL: box.url.replace('s3cr3t', 'wr0ng') });
  const refusal = await deliver(channel(), message(), wrong);
  expect(refusal).toMatchObject({ ok: false, final: true, why: expect.stringContaining('535') });
  expect(JSON.stringify(refusal)).not.toContain(PASSWORD.replace('s3cr3t', 'wr0ng'));
  await box.close();
  expect(await deliver(channel(), message(), world())).toEqual({
    ok: false,
    final: false,
    why: 'mail server: the connection was refused',
    to: 'mail to leaders@acme.example',
  });
});

describe('a safe connection', () => {
  const send = (protocol: string, options: string) =>
    deliver(
      channel(),
      message(),
      outside({ ALLCLEAR_SMTP_URL: `${box.url.replace(/^smtp/, protocol)}${options}` }),
    );

  it.each(['smtps', 'smtp'])(
    '%s is not made with a server that nobody vouches for, unless asked to',
    async (protocol) => {
      await server({ secure: protocol === 'smtps', disabledCommands: [] });
      expect(await send(protocol, '')).toMatchObject({
        ok: false,
        final: false,
        why: expect.stringMatching(/safe|trusted/),
      });
      expect(box.got).toEqual([]);
      expect(await send(protocol, '?tls.rejectUnauthorized=false')).toMatchObject({ ok: true });
      await vi.waitFor(() => expect(box.open()).toBe(0));
    },
  );

  it('that is required and not offered ends it before the login', async () => {
    let logins = 0;
    await server({ onAuth: (_a, _s, done) => ((logins += 1), done(null, { user: 'x' })) });
    expect(await send('smtp', '?requireTLS=true')).toMatchObject({ ok: false });
    expect(logins).toBe(0);
  });
});

it('reads addresses of mail servers', () => {
  expect(serverIn('smtps://a%40b:p%3A%20%23@[::1]?requireTLS=true&logger=true')).toEqual({
    host: '::1',
    port: 465,
    secure: true,
    auth: { user: 'a@b', pass: 'p: #' },
    requireTLS: true,
  });
  expect(serverIn('smtp://mail.example:2525')).toEqual({ host: 'mail.example', port: 2525, secure: false });
  for (const no of ['', 'mail.example', 'http://mail.example', 'smtp://', 'smtp:mail'])
    expect(serverIn(no)).toBeUndefined();
});

function drained(then: (done: (error?: Error) => void) => void) {
  return (stream: NodeJS.ReadableStream, _session: unknown, done: (error?: Error) => void): void => {
    stream.on('end', () => then(done)).resume();
  };
}
