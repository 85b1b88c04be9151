import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import { NOW, incident, message, outside } from './given.ts';
import { type Listener, listen, PATH } from './listener.ts';

const channel = { kind: 'webhook', secret: 'ALLCLEAR_PAGER', signWith: 'ALLCLEAR_PAGER_KEY' } as const;
const TO = 'webhook (ALLCLEAR_PAGER)';
const KEY = 's3cr3t-signing-key';

let pager: Listener;
beforeAll(async () => void (pager = await listen()));
beforeEach(() => void ((pager.reply = 200), (pager.heard.length = 0)));
afterAll(() => pager.close());
const world = (timeout = 300) => outside({ ALLCLEAR_PAGER: pager.url, ALLCLEAR_PAGER_KEY: KEY }, { timeout });

it('is signed JSON, with a key to know it again by', async () => {
  const said = message({ kind: 'page', text: 'Zürich 💥\n"down"', update: null });
  expect(await deliver(channel, said, world())).toEqual({ ok: true, id: said.key });
  const [{ headers, body }] = pager.heard as [Listener['heard'][0]];
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'user-agent': expect.stringMatching(/^allclear\//),
    'x-allclear-key': said.key,
    'x-allclear-timestamp': String(NOW / 1_000),
    'x-allclear-signature-256': `sha256=${createHmac('sha256', KEY).update(body).digest('hex')}`,
  });
  expect(JSON.parse(body)).toEqual({
    version: 2,
    event: 'page',
    key: said.key,
    sentAt: '2026-11-22T09:41:00.000Z',
    drill: false,
    incident: said.incident,
    audience: 'technical',
    update: null,
    subject: said.subject,
    text: said.text,
    markdown: said.markdown,
  });
});

it('never leaves unsigned where it was to be signed', async () => {
  const answer = await deliver(channel, message(), outside({ ALLCLEAR_PAGER: pager.url }));
  expect(answer).toEqual({
    ok: false,
    final: true,
    why: 'the secret ALLCLEAR_PAGER_KEY is not set where Allclear runs',
    to: TO,
  });
  expect(pager.heard).toEqual([]);
  expect(await deliver({ ...channel, signWith: null }, message(), world())).toMatchObject({ ok: true });
  expect(pager.heard[0]!.headers).not.toHaveProperty('x-allclear-signature-256');
});

it('gives a login in the address as one', async () => {
  const url = pager.url.replace('//', '//pager:p%40ss@');
  const plain = { ...channel, signWith: null };
  expect(await deliver(plain, message(), outside({ ALLCLEAR_PAGER: url }))).toMatchObject({ ok: true });
  const login = Buffer.from('pager:p@ss').toString('base64');
  expect(pager.heard[0]!.headers.authorization).toBe(`Basic ${login}`);
});

it.each([[200], [201], [202], [204]])('%i is a yes', async (status) => {
  pager.reply = (response) => void response.writeHead(status).end();
  expect(await deliver(channel, message(), world())).toMatchObject({ ok: true });
});

it.each([
  ['500', (response: any) => void response.writeHead(500).end('oops'), 'it answered 500: oops'],
  ['none', () => undefined, 'no answer within 0.3 seconds'],
  [
    'one after the time',
    (response: any) => void setTimeout(() => response.end(), 600),
    'no answer within 0.3 seconds',
  ],
  ['a broken connection', (response: any) => void response.socket.destroy(), /^the connection broke off/],
])('an answer like %s is no end: the receiver knows the key', async (_, reply, why) => {
  pager.reply = reply;
  const answer = await deliver(channel, message(), world());
  expect(answer).toEqual({ ok: false, final: false, to: TO, why: expect.stringMatching(why) });
});

it.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
  const other = await listen();
  pager.reply = (response) => void response.writeHead(status, { location: other.url }).end();
  expect(await deliver(channel, message(), world())).toMatchObject({ ok: false, final: true });
  expect(other.heard).toEqual([]);
  await other.close();
});

it('reads little of a huge answer, and does not wait for its end', async () => {
  let written = 0;
  pager.reply = (response) => {
    response.writeHead(400);
    const chunk = 'n'.repeat(65_536);
    const more = (): void => {
      if (response.destroyed || written > 50_000_000) return;
      written += chunk.length;
      response.write(chunk, () => setImmediate(more));
    };
    more();
  };
  const answer = await deliver(channel, message(), world(5_000));
  expect(answer).toMatchObject({ ok: false, final: true, why: `it answered 400: ${'n'.repeat(200)}…` });
  expect(written).toBeLessThan(50_000_000);
});

it('takes a yes whose text never ends for a yes', async () => {
  pager.reply = (response) => void response.writeHead(200).write('ok');
  expect(await deliver(channel, message(), world())).toMatchObject({ ok: true });
});

it.each([
  ['file:///etc/passwd', /does not hold a web address/],
  ['not an address s3cr3t', /does not hold a web address/],
  ['', /is not set/],
])('%s is no address to post to', async (value, why) => {
  const answer = await deliver(
    channel,
    message(),
    outside({ ALLCLEAR_PAGER: value, ALLCLEAR_PAGER_KEY: KEY }),
  );
  expect(answer).toMatchObject({ ok: false, final: true, why: expect.stringMatching(why), to: TO });
  if (value !== '') expect(JSON.stringify(answer)).not.toContain(value);
});

it('repeats nothing of the secrets that the server repeats', async () => {
  pager.reply = (response, { path, headers }) =>
    void response
      .writeHead(400)
      .end(`${path} ${pager.url} ${headers['x-allclear-signature-256']} ${KEY} s3cr3t-signature end`);
  const answer = JSON.stringify(await deliver(channel, message(), world()));
  for (const secret of [KEY, PATH, PATH.split('/').at(-1)!, 's3cr3t-signature', pager.url])
    expect(answer).not.toContain(secret);
  expect(answer).toContain('it answered 400: (hidden)');
});

it('a key of any letters is one header', async () => {
  const said = message({ key: 'ü\r\nX-Evil: 1 \ud800', incident: incident({ title: '\ud800' }) });
  expect(await deliver(channel, said, world())).toMatchObject({ ok: true });
  const [{ headers, body }] = pager.heard as [Listener['heard'][0]];
  expect(headers).not.toHaveProperty('x-evil');
  expect(headers['x-allclear-key']).toBe('%C3%BC%0D%0AX-Evil:%201%20%EF%BF%BD');
  expect(() => JSON.parse(body)).not.toThrow();
});
