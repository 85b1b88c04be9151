import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen, type Listener } from '../channels/listener.ts';
import { fault, opened } from '../channels/mailbox.ts';
import { outage, PLAN, STATUS, type Outage } from './outage.ts';
import { replica, REPOSITORY } from './room.ts';

let hook: Listener;
let room: Outage;
beforeEach(async () => void (hook = await listen()));
afterEach(() => Promise.all([room.close(), hook.close()]));

/** Leaders hear by mail and by a listener of ours. */
const TWO_WAYS = PLAN.replace('[mail-leaders]', '[mail-leaders, desk]').replace(
  'channels:\n  chat-tech',
  'channels:\n  desk: { WAY: ALLCLEAR_DESK }\n  chat-tech',
);

async function stage(way: 'slack' | 'webhook', more: Parameters<typeof outage>[0] = {}): Promise<void> {
  room = await outage({
    plan: TWO_WAYS.replace('WAY', way),
    secrets: { ALLCLEAR_DESK: hook.url },
    timeout: 300,
    ...more,
  });
  await room.says('bob', '/role lead\n/sev 1');
  await room.says('carol', '/role comms');
}
const UPDATE = '/update leadership Nobody can pay.';
const mails = (): number => room.mail.got.length;
const about = (words: string): string[] =>
  room.heard
    .filter(({ by, words: said }) => /room|edited/.test(by) && said.includes(words))
    .map(({ at, by }) => `${at} ${by}`);

describe('a channel', () => {
  test('that answers 500 and then is well: tried again after a minute, and its comment says so', async () => {
    await stage('webhook');
    await room.until('10:43');
    hook.reply = (response) => void response.writeHead(hook.heard.length > 1 ? 200 : 500).end();
    await room.says('carol', UPDATE);
    expect(about('It will be tried again.')).toEqual(['10:43 room']);
    await room.until('10:45');
    expect([mails(), hook.heard.length]).toEqual([1, 2]);
    const keys = hook.heard.map(({ body }) => JSON.parse(body).key);
    expect(new Set(keys).size).toBe(1);
    expect(about('Not delivered')).toEqual(['10:43 room']);
    expect(about('Nobody can pay.')).toEqual(['10:43 room', '10:44 edited']);
  });

  test('that stays down: five tries, then the Communication Lead is told once, and may have it sent again', async () => {
    await stage('webhook');
    hook.reply = 500;
    await room.says('carol', UPDATE);
    await room.until('11:25');
    expect([mails(), hook.heard.length]).toEqual([1, 5]);
    expect(about('was not delivered in 5 tries')).toHaveLength(1);
    hook.reply = 200;
    await room.says('carol', '/approve U1 again');
    await room.until('11:40');
    expect([mails(), hook.heard.length]).toEqual([1, 6]);
    expect((await room.shows()).card).not.toContain('**U1 for Leadership by desk was not delivered');
  });

  test.each([
    ['hangs', () => undefined],
    ['answers after its time', (response: any) => setTimeout(() => response.writeHead(200).end(), 700)],
  ])(
    'that %s may have heard it: never sent again unasked, in doubt, and the mail is not held up',
    async (_, reply) => {
      await stage('slack');
      hook.reply = reply as never;
      await room.says('carol', UPDATE);
      await room.until('11:05');
      expect([mails(), hook.heard.length]).toEqual([1, 1]);
      expect(about('may or may not have arrived')).toHaveLength(1);
    },
  );

  test('of mail that refuses one of three: the others have it, and who has not is told once', async () => {
    const plan = PLAN.replace(
      '[leaders@acme.example]',
      '[leaders@acme.example, cfo@acme.example, boss@acme.example]',
    );
    const onRcptTo = ({ address }: { address: string }, _: unknown, done: (error?: Error) => void): void =>
      done(address.startsWith('cfo') ? fault(550, 'no such user') : undefined);
    await stage('webhook', { plan, mailbox: { onRcptTo } as never });
    await room.says('carol', UPDATE);
    await room.until('10:50');
    expect(room.mail.got.map(({ to }) => to)).toEqual([['leaders@acme.example', 'boss@acme.example']]);
    expect(about('did not reach everybody')).toHaveLength(1);
  });
});

describe('the team’s own template', () => {
  const own = (template: string) => ({
    files: { '.github/outage-plan/templates/leadership.md': template },
  });
  test('is what leaders get', async () => {
    await stage('webhook', own('To all: {{ text }} ({{ nextBy }})'));
    await room.says('carol', UPDATE);
    expect(opened(room.mail.got[0]!.raw).parts[0]!.body.trim()).toBe('To all: Nobody can pay. (11:11 CET)');
  });
  test.each([
    ['an unknown field', '{{ reason }}'],
    [
      'a loop without an end',
      '{% for i in (1..100000) %}{% for j in (1..100000) %}{{ i }}{% endfor %}{% endfor %}',
    ],
    ['a megabyte of output', `{% for i in (1..9000) %}${'x'.repeat(120)}{% endfor %}`],
  ])('with %s: the built-in one is sent, and the room is told', async (_, template) => {
    await stage('webhook', own(template));
    await room.says('carol', UPDATE);
    expect(opened(room.mail.got[0]!.raw).parts[0]!.body).toContain('Nobody can pay.');
    expect(about('The template leadership has a fault')).toHaveLength(1);
  });
});

test('a title cannot make headers of a mail, nor call anybody in chat or mirror', async () => {
  await stage('slack', { title: 'Down\r\nBcc: evil@x.example\r\n\r\n<!channel> @alice **x**' });
  await room.says('carol', '/update leadership public technical We look.');
  await room.says('bob', '/approve U2');
  const { headers } = opened(room.mail.got[0]!.raw);
  expect([headers.get('bcc'), headers.get('to')]).toEqual([undefined, 'leaders@acme.example']);
  expect(headers.get('subject')).toBe(
    `[Acme outage #${room.number}] Down Bcc: evil@x.example <!channel> @alice **x**`,
  );
  expect(room.mail.got[0]!.to).toEqual(['leaders@acme.example']);
  const { issue } = await room.github.look(STATUS, 1);
  expect(issue['title']).not.toMatch(/[\r\n]/);
  expect(hook.heard[0]!.body).not.toContain('<!channel>');
});

describe('after the end', () => {
  const closed = async (): Promise<void> => {
    await stage('webhook');
    await room.says('carol', `${UPDATE}\n/update technical We look.`);
    await room.until('10:50');
    await room.github.as('bob').close(REPOSITORY, room.number);
  };
  const ended = (by: string): string[] =>
    room.heard
      .filter(({ by: way, words }) => way === by && /Resolved at|last update/.test(words))
      .map(({ at }) => at);

  test('closed by hand, the words go out five minutes later though the room is closed', async () => {
    await closed();
    await room.until('10:54');
    expect([ended('chat-tech'), about('has not been told that it is over')]).toEqual([[], []]);
    await room.until('10:57');
    expect([ended('chat-tech'), about('has not been told that it is over')]).toEqual([
      ['10:55'],
      ['10:55 room'],
    ]);
  });
  test('and by a process that has just started', async () => {
    await closed();
    await room.until('10:52');
    const fresh = replica(room.github, { secrets: room.secrets });
    for (let minute = 0; minute < 6; minute += 1) {
      room.github.clock.advance(60_000);
      await fresh.sweep();
      await room.listen();
    }
    expect(ended('chat-tech')).toHaveLength(1);
  });
  test('reopened within the five minutes, nobody hears of an end', async () => {
    await closed();
    await room.until('10:53');
    await room.github.as('bob').reopen(REPOSITORY, room.number);
    await room.until('11:05');
    expect([ended('chat-tech'), about('it is over')]).toEqual([[], []]);
  });
  test('the last mail is tried again as any other', async () => {
    await stage('webhook');
    await room.says('carol', UPDATE);
    await room.says('bob', '/resolve');
    hook.reply = (response) => void response.writeHead(hook.heard.length > 2 ? 200 : 500).end();
    await room.says('carol', '/update leadership All is well.');
    await room.until('10:44');
    expect(hook.heard).toHaveLength(3);
  });
});
