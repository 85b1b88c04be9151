import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import { escaped, guarded, parts } from '../../app/channels/mrkdwn.ts';
import { payload } from '../../app/channels/slack.ts';
import { NOW, incident, message, outside } from './given.ts';
import { type Listener, listen, PATH } from './listener.ts';

const channel = { kind: 'slack', secret: 'ALLCLEAR_SLACK_TECH' } as const;
const TO = 'Slack (ALLCLEAR_SLACK_TECH)';

describe('at Slack', () => {
  let slack: Emulator;
  let history: () => Promise<any[]>;
  beforeAll(async () => {
    slack = await createEmulator({
      service: 'slack',
      port: 0,
      seed: { tokens: { reader: { login: 'admin', scopes: ['channels:history'] } } },
    });
    history = async () => {
      const answer = await fetch(`${slack.url}/api/conversations.history`, {
        method: 'POST',
        headers: { authorization: 'Bearer reader' },
        body: new URLSearchParams({ channel: 'C000000001' }),
      });
      return ((await answer.json()) as { messages: any[] }).messages;
    };
  });
  afterAll(() => slack.close());
  const world = () =>
    outside({ ALLCLEAR_SLACK_TECH: `${slack.url}/services/T000000001/B000000001/X000000001` });

  it('a message arrives as blocks, a line with the link and a text for notifications', async () => {
    expect(await deliver(channel, message(), world())).toEqual({ ok: true, id: 'c3009.1/chat-tech' });
    const [seen] = await history();
    expect(seen).toMatchObject({
      subtype: 'bot_message',
      text: expect.stringContaining('Card payments fail.'),
    });
    expect(seen.blocks.map(({ type }: { type: string }) => type)).toEqual(['section', 'context']);
    expect(seen.blocks[0].text.text).toBe(message().mrkdwn);
    expect(seen.blocks[1].elements[0].text).toBe(
      'U3 · <https://github.com/acme/outages/issues/412|Open the room>',
    );
  });

  it('a long text arrives whole, in sections', async () => {
    const mrkdwn = Array.from({ length: 300 }, (_, at) => `*${at}* ${'word '.repeat(6)}`).join('\n');
    expect(await deliver(channel, message({ mrkdwn }), world())).toMatchObject({ ok: true });
    const [{ blocks }] = await history();
    const sections = blocks.filter(({ type }: any) => type === 'section').map(({ text }: any) => text.text);
    expect(sections.length).toBeGreaterThan(3);
    expect(sections.every((text: string) => text.length <= 3_000)).toBe(true);
    expect(sections.join('\n').replace(/\s+/g, ' ')).toBe(mrkdwn.replace(/\s+/g, ' ').trim());
  });

  it('a message without any words still is one', async () => {
    const empty = message({ mrkdwn: ' ', text: '', update: null, incident: incident({ url: null }) });
    expect(await deliver(channel, empty, world())).toMatchObject({ ok: true });
    expect((await history())[0].text).toBe(message().subject);
  });
});

describe('what Slack answers', () => {
  let slack: Listener;
  beforeAll(async () => void (slack = await listen()));
  afterAll(() => slack.close());
  const send = () =>
    deliver(channel, message(), outside({ ALLCLEAR_SLACK_TECH: slack.url }, { timeout: 300 }));

  it.each([
    [404, 'no_service', true],
    [400, 'invalid_payload', true],
    [403, 'action_prohibited', true],
    [410, 'channel_is_archived', true],
    [500, 'rollup_error', false],
    [503, '', false],
  ])('%i %s', async (status, text, final) => {
    slack.reply = (response) => void response.writeHead(status).end(text);
    const why = text === '' ? `it answered ${status}` : `it answered ${status}: ${text}`;
    expect(await send()).toEqual({ ok: false, final, why, to: TO });
  });

  it('429 says when to come back', async () => {
    slack.reply = (response) => void response.writeHead(429, { 'retry-after': '30' }).end('rate_limited');
    expect(await send()).toMatchObject({ final: false, notBefore: NOW + 30_000 });
    const date = new Date(NOW + 90_000).toUTCString();
    slack.reply = (response) => void response.writeHead(503, { 'retry-after': date }).end();
    expect(await send()).toMatchObject({ final: false, notBefore: NOW + 90_000 });
  });

  it.each([
    ['none', () => undefined],
    ['one after the time', (response: any) => void setTimeout(() => response.end('ok'), 600)],
    ['a broken connection', (response: any) => void response.socket.destroy()],
    ['a gateway that waited in vain', (response: any) => void response.writeHead(504).end('timeout')],
  ])('%s: in doubt, and so not sent again', async (_, reply) => {
    slack.reply = reply;
    expect(await send()).toMatchObject({ ok: false, final: true, inDoubt: true, to: TO });
  });

  it('a redirect is not followed', async () => {
    slack.reply = (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/other' }).end();
    const before = slack.heard.length;
    const answer = await send();
    expect(answer).toMatchObject({
      final: true,
      why: expect.stringContaining('must hold the final address'),
    });
    expect(slack.heard.length).toBe(before + 1);
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`127|${PATH}`));
  });

  it('nobody listens: surely not sent', async () => {
    const gone = await listen();
    await gone.close();
    const answer = await deliver(channel, message(), outside({ ALLCLEAR_SLACK_TECH: gone.url }));
    expect(answer).toEqual({ ok: false, final: false, why: 'the connection was refused', to: TO });
  });
});

describe('mrkdwn', () => {
  it.each([
    [
      '<!here> & <@U1> <#C1> <!subteam^S1>',
      '&lt;!here&gt; &amp; &lt;@U1&gt; &lt;#C1&gt; &lt;!subteam^S1&gt;',
    ],
    [
      'a &amp; b <https://x.example/?a=1&b=2|the *link*>',
      'a &amp; b <https://x.example/?a=1&b=2|the *link*>',
    ],
    ['<https://x|<!here>>', '&lt;https://x|&lt;!here&gt;&gt;'],
    ['<javascript:x|y>', '&lt;javascript:x|y&gt;'],
    ['&lt;!here&gt;', '&lt;!here&gt;'],
    ['@Channel', '@\u2060Channel'],
    ['<https://x/@here|@here>', '<https://x/%40here|@\u2060here>'],
  ])('%s', (written, safe) => {
    expect(guarded(written)).toBe(safe);
    expect(guarded(safe)).toBe(safe);
  });

  it('of plain text escapes everything', () => {
    expect(escaped('<https://x|y> &amp; @everyone')).toBe('&lt;https://x|y&gt; &amp;amp; @\u2060everyone');
  });

  it('is cut between lines, never in a link or an escape', () => {
    const link = `<https://x.example/${'a'.repeat(900)}|${'b'.repeat(900)}>`;
    const all = parts(`${link}${link}${'&amp;'.repeat(1_000)}\nshort`);
    expect(all.every((part) => part.length <= 3_000)).toBe(true);
    expect(all.join('').replaceAll(link, '').replaceAll('&amp;', '').trim()).toBe('short');
  });

  it('of a drill says so', () => {
    expect(JSON.stringify(payload(message({ drill: true })))).toContain('*DRILL* · U3');
  });
});
