import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import type { Channel } from '../../app/core/plan/channels.ts';
import { escaped } from '../../app/channels/mrkdwn.ts';
import { payload as slack } from '../../app/channels/slack.ts';
import { payload as teams } from '../../app/channels/teams.ts';
import { incident, message, outside } from './given.ts';
import { type Listener, listen } from './listener.ts';
import { type Mailbox, mailbox, opened } from './mailbox.ts';

const HOSTILE = [
  ...[
    '<!here>',
    '<!channel|x>',
    '@channel',
    '@HERE',
    '<@U1>',
    '<#C1>',
    '&',
    '&lt;',
    '<',
    '>',
    '|',
    '\\',
    '`',
    '*',
  ],
  ...[
    'https://x.example/a_b',
    '<https://x|',
    '[a](b)',
    '{{DATE(2026-01-01T00:00:00Z)}}',
    '<at>E</at>',
    '\ud800',
    '\u0000',
  ],
  ...[
    '\r\n',
    '\n.\n',
    '\nBcc: x@y.example\n',
    '"',
    "'",
    '=?UTF-8?Q?x?=',
    '\u2028',
    '💥',
    '--',
    '\u202e',
    ' ',
    'word',
  ],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...HOSTILE).map((piece) => piece.repeat(700)),
);
const hostile = fc
  .record({ text, title: text, subject: text, key: text.map((key) => key.slice(0, 100)) })
  .map((said) =>
    message({
      text: `x${said.text}`,
      html: `x${said.text}`,
      mrkdwn: said.text,
      markdown: said.text,
      subject: said.subject,
      key: said.key,
      incident: incident({ title: said.title, severityWords: said.subject, status: said.key }),
    }),
  );
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values((value as object | null) ?? {}).flatMap(texts);

describe('any text', () => {
  it('calls nobody at Slack, and keeps to its limits', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        const sent = JSON.parse(JSON.stringify(slack(said)));
        for (const one of texts(sent)) {
          expect(one).not.toMatch(/<[!@#]|@(channel|here|everyone)/i);
          expect(one.length).toBeLessThanOrEqual(3_000);
          expect(one.replace(/<(https?:\/\/|mailto:)[^\s<>|]+(\|[^<>\n]*)?>/g, '')).not.toMatch(
            /[<>]|&(?!amp;|lt;|gt;)/,
          );
        }
        expect(sent.blocks.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('comes out of Slack as it went in', () => {
    const back = (mrkdwn: string) =>
      mrkdwn
        .replaceAll('\u2060', '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE.filter((one) => one !== '\ud800'))), (pieces) => {
        const plain = pieces.join('');
        expect(back(escaped(plain))).toBe(plain);
      }),
    );
  });

  it('calls nobody at Teams, and is markup nowhere', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        const { attachments } = JSON.parse(JSON.stringify(teams(said)));
        for (const { text: shown = '' } of attachments[0].content.body as { text?: string }[]) {
          expect(shown).not.toMatch(/@(channel|here|everyone)|(?<!\\)\{\{|(?<!\\)(\\\\)*<at>/i);
          // In one go: what is escaped begins no link.
          const bare = shown.replace(/\\.|\[(?:\\.|[^\\\]])*\]\(https?:\/\/[^\s()]*\)/gs, '');
          expect(bare).not.toMatch(/[*_`[\]<>]/);
        }
      }),
    );
  });
});

describe('any text, sent,', () => {
  let http: Listener;
  let box: Mailbox;
  beforeAll(async () => {
    http = await listen();
    box = await mailbox({ authOptional: true });
  });
  beforeEach(() => void ((http.heard.length = 0), (box.got.length = 0)));
  afterAll(() => Promise.all([http.close(), box.close()]));
  const world = () =>
    outside({ ALLCLEAR_X: http.url, ALLCLEAR_K: 'k', ALLCLEAR_SMTP_URL: `smtp://127.0.0.1:${box.port}` });
  const clean = (given: string) => Buffer.from(given).toString();

  it.each<Channel>([
    { kind: 'slack', secret: 'ALLCLEAR_X' },
    { kind: 'teams', secret: 'ALLCLEAR_X' },
    { kind: 'webhook', secret: 'ALLCLEAR_X', signWith: 'ALLCLEAR_K' },
  ])('is JSON: $kind', async (channel) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (said) => {
        expect(await deliver(channel, said, world())).toMatchObject({ ok: true });
        const sent = JSON.parse(http.heard.at(-1)!.body);
        expect(JSON.stringify(sent)).not.toMatch(/\\ud[89a-f]/i);
        if (channel.kind === 'webhook') expect(sent.text).toBe(clean(said.text));
      }),
      { numRuns: 40 },
    );
  });

  it('is a proper mail', async () => {
    const channel = {
      kind: 'email',
      to: ['a@b.example'],
      cc: [],
      from: 'c@d.example',
      replyTo: null,
    } as const;
    const lines = (given: string) =>
      clean(given)
        .replace(/\r\n?|\n/g, '\n')
        .replace(/\s+$/, '');
    await fc.assert(
      fc.asyncProperty(hostile, async (said) => {
        expect(await deliver(channel, said, world())).toMatchObject({ ok: true });
        const { headers, parts } = opened(box.got.at(-1)!.raw);
        expect(box.got.at(-1)!.to).toEqual(['a@b.example']);
        expect([...headers.keys()].filter((name) => /cc|x-/.test(name))).toEqual([]);
        expect(headers.get('subject') ?? '').not.toMatch(/\p{C}/u);
        expect(parts).toHaveLength(2);
        for (const { body } of parts) expect(lines(body)).toBe(lines(said.text));
      }),
      { numRuns: 40 },
    );
  });
});
