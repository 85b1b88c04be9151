import { afterEach, expect, test } from 'vitest';
import { saidFor } from '../../app/core/wire/marker.ts';
import type { Shell } from '../../app/github/shell.ts';
import { listen, type Listener } from '../channels/listener.ts';
import { fault, mailbox, type Mailbox } from '../channels/mailbox.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { CHAT, leaves, MAIL, planWith, receiptIn } from './leaving.ts';
import { declared, replica, REPOSITORY, settle, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
let chat: Listener;
let mail: Mailbox;
afterEach(() => Promise.all([github.close(), chat.close(), mail.close()]));

interface Setting {
  readonly plan?: string;
  readonly secrets?: Record<string, string>;
  readonly mailbox?: Parameters<typeof mailbox>[0];
  readonly isPrivate?: boolean;
  readonly dryRun?: boolean;
  readonly timeout?: number;
}

/** A room with a note by bob that nobody has looked at yet, and all that leads out of it. */
async function stage(setting: Setting = {}): Promise<{ one: Replica; number: number; comment: number }> {
  const { isPrivate = true, dryRun = false, timeout = 1_000 } = setting;
  [chat, mail] = await Promise.all([listen(), mailbox(setting.mailbox)]);
  github = await shop({}, planWith(setting.plan ?? MAIL + CHAT));
  const secrets = setting.secrets ?? { ALLCLEAR_CHAT: chat.url, ALLCLEAR_SMTP_URL: mail.url };
  const first = replica(github, { isPrivate });
  const number = await declared(github, first);
  github.clock.advance(60_000);
  const comment = await github.as('bob').comment(REPOSITORY, number, '/note all is told');
  return { one: replica(github, { isPrivate, dryRun, timeout, secrets }), number, comment };
}

const types = (entries: readonly { type: string }[]): string[] => entries.map(({ type }) => type);
const ours = async (number: number): Promise<{ id: number; body: string }[]> =>
  (await github.look(REPOSITORY, number)).comments.filter(({ body }: any) =>
    body.includes('<!-- allclear said'),
  ) as never;

test('words leave by every channel at once, and hang on one comment that says so', async () => {
  const { one, number, comment } = await stage();
  const sent = await leaves(one.shell, number, comment, { channels: ['mail', 'chat'] });
  expect(types(sent.delivered)).toEqual(['delivered', 'delivered']);
  expect([mail.got.length, chat.heard.length]).toEqual([1, 1]);
  const { replies, seen } = await shows(github, number);
  expect(replies).toEqual(['Card payments fail.']);
  const [said] = await ours(number);
  expect(saidFor(said!.body)).toEqual([`c${comment}.1`]);
  expect(receiptIn(one, seen.issue.id, said!.body)).toMatchObject({
    state: 'sent',
    entries: [
      { type: 'noted' },
      { type: 'delivered', channel: 'mail' },
      { type: 'delivered', channel: 'chat' },
    ],
  });
  await settle(github, one, number);
  await settle(github, replica(github), number);
  expect((await shows(github, number)).card).toContain('all is told');
  expect([mail.got.length, chat.heard.length]).toEqual([1, 1]);
});

test('the comment says `sending` before anything leaves', async () => {
  const { one, number, comment } = await stage();
  let before: any;
  const deliver: Shell['deliver'] = async (...given) => {
    const [said] = await ours(number);
    before = receiptIn(one, (await github.look(REPOSITORY, number)).issue.id, said!.body);
    return one.shell.deliver(...given);
  };
  await leaves({ ...one.shell, deliver }, number, comment, { channels: ['chat'] });
  expect(before).toMatchObject({
    ...{ key: `c${comment}.1`, state: 'sending', entries: [{ type: 'noted' }] },
    leaving: [{ row: 1, audience: 'leadership', channel: 'chat', attempt: 1 }],
  });
  expect(JSON.stringify(before)).not.toContain('Next update by');
});

test.each([
  ['500', 500, 'it answered 500'],
  ['404', 404, 'it answered 404'],
  ['no answer in its time', () => undefined, 'no answer within'],
] as const)('one channel gives %s; the other is not held up, and the room says so', async (_, reply, why) => {
  const { one, number, comment } = await stage({ timeout: 300 });
  chat.reply = reply;
  const sent = await leaves(one.shell, number, comment, { channels: ['chat', 'mail'] });
  expect(types(sent.delivered)).toEqual(['not_delivered', 'delivered']);
  expect(mail.got).toHaveLength(1);
  const { replies } = await shows(github, number);
  expect(replies).toHaveLength(1);
  expect(replies[0]).toContain(`**Not delivered**, leadership by chat`);
  expect(replies[0]).toContain(why);
});

test('a secret that is missing is named, and no other', async () => {
  const { one, number, comment } = await stage({ secrets: { ALLCLEAR_OTHER: 'x' } });
  const sent = await leaves(one.shell, number, comment, { channels: ['chat', 'mail'] });
  expect(sent.delivered).toMatchObject([{ type: 'not_delivered', final: true }, { type: 'not_delivered' }]);
  const { replies } = await shows(github, number);
  expect(replies[0]).toContain('the secret ALLCLEAR_CHAT is not set');
  expect(replies[0]).toContain('the secret ALLCLEAR_SMTP_URL is not set');
  expect(replies[0]).not.toContain('again');
});

const refusesOne = {
  onRcptTo({ address }: { address: string }, _: unknown, done: (error?: Error) => void) {
    done(address.startsWith('cfo@') ? fault(550, 'no such user here') : undefined);
  },
};

test('a server that refuses one of three: the others have it, and the room says who has not', async () => {
  const { one, number, comment } = await stage({ mailbox: refusesOne as never });
  const sent = await leaves(one.shell, number, comment, { channels: ['mail'] });
  expect(mail.got[0]!.to).toEqual(['boss@acme.example', 'ceo@acme.example']);
  expect(sent.delivered).toMatchObject([
    { type: 'delivered', notReached: [expect.stringContaining('cfo@')] },
  ]);
  const { replies } = await shows(github, number);
  expect(replies[0]!.replaceAll('\u200B', '')).toContain(
    '**Not reached**, leadership by mail: cfo@acme.example',
  );
});

test('in a public room no address is written, neither to read nor hidden', async () => {
  const setting = { mailbox: refusesOne as never, isPrivate: false };
  const { one, number, comment } = await stage(setting);
  await leaves(one.shell, number, comment, { channels: ['mail'], isPrivate: false });
  const [said] = await ours(number);
  const { issue } = await github.look(REPOSITORY, number);
  expect(said!.body).toContain('**Not reached**, leadership by mail: an address');
  expect(`${said!.body}${JSON.stringify(receiptIn(one, issue.id, said!.body))}`).not.toMatch(
    /cfo|@acme|boss/,
  );
});

test('a channel that the plan has no more fails for good', async () => {
  const { one, number, comment } = await stage({ plan: MAIL });
  const sent = await leaves(one.shell, number, comment, { channels: ['chat', 'constructor'] });
  expect(sent.delivered).toMatchObject([
    { type: 'not_delivered', final: true, why: 'the plan has no such channel any more' },
    { type: 'not_delivered', final: true },
  ]);
});

test('a fault of ours, and one that never ends, are in doubt and hold up nobody', async () => {
  const pager = '  pager: { webhook: ALLCLEAR_PAGER }\n';
  const { one, number, comment } = await stage({ plan: MAIL + CHAT + pager });
  const deliver: Shell['deliver'] = (name, ...given) => {
    if (name === 'mail') return one.shell.deliver(name, ...given);
    if (name === 'chat') return Promise.reject(new Error('s3cr3t'));
    return new Promise(() => undefined);
  };
  const shell = { ...one.shell, deliver };
  const words = { channels: ['chat', 'pager', 'mail'], longest: 300 };
  const { delivered } = await leaves(shell, number, comment, words);
  expect(types(delivered)).toEqual(['in_doubt', 'in_doubt', 'delivered']);
  const [said] = await ours(number);
  expect(said!.body).toContain('**In doubt**, leadership by chat');
  expect(said!.body).not.toContain('s3cr3t');
});

test('a dry run sends nothing and writes nothing', async () => {
  const { one, number, comment } = await stage({ dryRun: true });
  const { delivered } = await leaves(one.shell, number, comment, { channels: ['mail', 'chat'] });
  expect(types(delivered)).toEqual(['delivered', 'delivered']);
  expect([mail.got, chat.heard, await ours(number)]).toEqual([[], [], []]);
});

test('a guard that another has: nothing is sent', async () => {
  const { one, number, comment } = await stage();
  const two = replica(github, { secrets: { ALLCLEAR_CHAT: chat.url } });
  const words = { channels: ['chat'] };
  const sent = await Promise.all([one, two].map(({ shell }) => leaves(shell, number, comment, words)));
  expect(chat.heard).toHaveLength(1);
  expect(await ours(number)).toHaveLength(1);
  expect(sent.map(({ lost }) => lost.length).sort()).toEqual([0, 1]);
});

test('what was sent under the guard is not sent again by the one who holds it', async () => {
  const { one, number, comment } = await stage();
  await leaves(one.shell, number, comment, { channels: ['chat'] });
  const again = await leaves(one.shell, number, comment, { channels: ['chat'] });
  expect([chat.heard.length, again.lost]).toEqual([1, [comment]]);
});
