import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import { escaped, payload } from '../../app/channels/teams.ts';
import { incident, message, outside } from './given.ts';
import { type Listener, listen } from './listener.ts';

const channel = { kind: 'teams', secret: 'ALLCLEAR_TEAMS' } as const;
const TO = 'Microsoft Teams (ALLCLEAR_TEAMS)';

let teams: Listener;
beforeAll(async () => void (teams = await listen(202)));
afterAll(() => teams.close());
const world = () => outside({ ALLCLEAR_TEAMS: teams.url }, { timeout: 300 });

it('is one Adaptive Card: what it is about, the text line by line, the facts, the way to the room', async () => {
  expect(await deliver(channel, message(), world())).toEqual({ ok: true, id: message().key });
  const { type, attachments } = JSON.parse(teams.heard[0]!.body);
  expect(type).toBe('message');
  expect(attachments).toHaveLength(1);
  expect(attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
  const { version, body, actions } = attachments[0].content;
  expect(version).toBe('1.4');
  expect(body.map(({ text }: any) => text)).toEqual([
    'Checkout is down',
    'Card payments fail.',
    'Next update by 10:18.',
    'Join: [https://meet.example/tech](https://meet.example/tech)',
    undefined,
  ]);
  expect(body.map(({ spacing }: any) => spacing)).toEqual([undefined, 'Medium', 'None', 'Medium', undefined]);
  expect(body.at(-1).facts).toEqual([
    { title: 'Severity', value: 'Severity 1' },
    { title: 'Status', value: 'identified' },
    { title: 'Update', value: 'U3' },
  ]);
  expect(actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open the room', url: message().incident.url }]);
});

it('leads nobody to a room that is not theirs', () => {
  expect(JSON.stringify(payload(message({ incident: incident({ url: null }) })))).not.toContain('OpenUrl');
});

it.each([
  ['*a* _b_ [c](d) <at>E</at>', '\\*a\\* \\_b\\_ \\[c\\](d) \\<at\\>E\\</at\\>'],
  ['- item', '\\- item'],
  ['12. item', '12\\. item'],
  ['# head', '\\# head'],
  ['{{DATE(2026-11-22T09:41:00Z)}}', '\\{\\{DATE(2026-11-22T09:41:00Z)\\}\\}'],
  ['3.5 - 4 is fine.', '3.5 - 4 is fine.'],
  ['@channel', '@\u2060channel'],
])('shows %s as it is', (text, shown) => expect(escaped(text)).toBe(shown));

it('stays within what Teams takes', () => {
  for (const letter of ['\\', '\u0001', '💥', '\n', 'https://x.example/ ', '\ud800']) {
    const long = letter.repeat(20_000);
    const body = JSON.stringify(payload(message({ text: long, incident: incident({ title: long }) })));
    expect(Buffer.byteLength(body)).toBeLessThan(28_000);
  }
});

it.each([
  ['400', 400, { final: true }],
  ['404', 404, { final: true }],
  ['429', 429, { final: false }],
  ['502', 502, { final: false }],
  ['none', () => undefined, { final: true, inDoubt: true }],
] as const)('an answer like %s', async (_, reply, outcome) => {
  teams.reply = reply;
  expect(await deliver(channel, message(), world())).toMatchObject({ ok: false, to: TO, ...outcome });
});
