import { afterEach, expect, test } from 'vitest';
import { listen, type Listener } from '../channels/listener.ts';
import { mailbox, type Mailbox } from '../channels/mailbox.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { CHAT, MAIL, planWith } from './leaving.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
let chat: Listener;
let mail: Mailbox;
afterEach(() => Promise.all([github.close(), chat.close(), mail.close()]));

async function room(): Promise<{ one: Replica; number: number; secrets: Record<string, string> }> {
  [chat, mail] = await Promise.all([listen(), mailbox()]);
  github = await shop({}, planWith(MAIL + CHAT));
  const secrets = { ALLCLEAR_CHAT: chat.url, ALLCLEAR_SMTP_URL: mail.url };
  const one = replica(github, { secrets });
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead\n/role comms');
  return { one, number, secrets };
}
const UPDATE = '/update leadership next: 30m Nobody can pay by card.';

test('an update leaves by mail and chat, once, and the room shows what left', async () => {
  const { one, number } = await room();
  const outcome = await says(github, one, number, 'bob', UPDATE);
  expect(outcome.result).toBe('written');
  expect([mail.got.length, chat.heard.length]).toEqual([1, 1]);
  expect(JSON.parse(chat.heard[0]!.body).text).toContain('Nobody can pay by card.');
  const { replies } = await shows(github, number);
  expect(replies.filter((one) => one.includes('Nobody can pay by card.'))).toHaveLength(1);
  await settle(github, one, number);
  expect([mail.got.length, chat.heard.length]).toEqual([1, 1]);
});

test('two processes that hear of an update at once send it once', async () => {
  const { one, number, secrets } = await room();
  github.clock.advance(60_000);
  await github.as('bob').comment(REPOSITORY, number, UPDATE);
  await Promise.all([one, replica(github, { secrets })].map((each) => each.look(number)));
  await settle(github, one, number);
  expect([mail.got.length, chat.heard.length]).toEqual([1, 1]);
});

test('what a dead channel did not take is told in the room and on the card; the other has it', async () => {
  const { one, number } = await room();
  chat.reply = 404;
  await says(github, one, number, 'bob', UPDATE);
  const { replies, card } = await shows(github, number);
  expect(mail.got).toHaveLength(1);
  expect(replies.join('\n')).toContain('**Not delivered**, leadership by chat');
  expect(card).toContain('U1 for Leadership by chat was not delivered');
});
