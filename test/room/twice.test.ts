import { afterEach, describe, expect, test } from 'vitest';
import { look } from '../../app/github/look.ts';
import { mortal } from './mortal.ts';
import { outage, type Outage } from './outage.ts';
import { replica, REPOSITORY, settle } from './room.ts';

let room: Outage;
afterEach(() => room.close());

const by = (way: string): string[] =>
  room.heard.filter((one) => one.by === way).map(({ words }) => words.split('\n\n')[0]!);
const comment = (login: string, body: string): Promise<number> =>
  room.github.as(login).comment(REPOSITORY, room.number, body);
/** Every replica hears of it in the same second. */
const together = async (): Promise<void> => {
  room.github.clock.advance(61_000);
  await Promise.all(room.replicas.map((one) => one.look(room.number)));
  await room.listen();
};

test('two replicas at every step: each message leaves once, and each thing is said once', async () => {
  room = await outage({ replicas: 2 });
  for (const [login, body] of [
    ['bob', '/role lead\n/sev 1'],
    ['carol', '/role comms'],
    ['carol', '/update public We are on it.'],
    ['bob', '/approve U1'],
    ['carol', '/update leadership technical We look at the disk.'],
    ['carol', '/next leadership 45m the vendor is on it'],
  ] as const) {
    await comment(login, body);
    await together();
  }
  // Two sweeps in every second: reminders, drafts and what is published by itself.
  await room.until('11:25');
  await comment('carol', '/update public We still look.');
  await together();
  await comment('bob', '/resolve the disk is larger');
  await together();
  await room.until('11:40');
  expect(by('mail-leaders')).toHaveLength(2);
  expect(by('chat-tech')).toHaveLength(2);
  expect(by('status-repo')).toHaveLength(1);
  const said = room.heard.filter((one) => one.by === 'room').map(({ words }) => words);
  expect(new Set(said).size).toBe(said.length);
  expect((await room.shows()).cards).toBe(1);
});

describe('cut off in the middle of an update', () => {
  test.each([
    ['the claim', 0, true, 1, false],
    ['the comment', 1, true, 0, true],
    ['the mail', 2, false, 1, true],
    ['its receipt', 2, true, 1, false],
    ['the card', 3, true, 1, false],
  ])(
    'after %s: it leaves once at most, and never unasked after a doubt',
    async (_, heard, sends, mails, doubted) => {
      room = await outage();
      await room.until('10:43');
      await room.says('carol', '/role comms');
      await room.until('10:45');
      await comment('carol', '/update leadership public Nobody can pay.');
      const { shell, dead } = mortal(replica(room.github, { secrets: room.secrets }).shell, heard, sends);
      const [owner, name] = REPOSITORY.split('/') as [string, string];
      const repository = { owner, name, private: true, defaultBranch: 'main' };
      const trigger = { repository, number: room.number, senders: [], comments: [], events: true };
      await Promise.race([dead, look(trigger, shell)]);
      const next = replica(room.github, { secrets: room.secrets });
      room.github.clock.advance(61_000);
      await settle(room.github, next, room.number);
      await settle(room.github, replica(room.github, { secrets: room.secrets }), room.number);
      await room.listen();
      const { card, replies } = await room.shows();
      const doubt = card.includes('U1 for Leadership by mail-leaders may or may not have arrived');
      // In the room it stands once, sent or in doubt; the public offer stands beside it.
      expect([room.mail.got.length, doubt]).toEqual([mails, doubted]);
      expect(replies.filter((words) => words.includes('**U1 to Leadership**'))).toHaveLength(1);
      expect(replies.filter((words) => words.includes('**U2 for Public** waits'))).toHaveLength(1);
      expect(by('status-repo')).toEqual([]);
    },
  );
});

test('one comment that offers and sends: the offer’s yes takes nothing of it away', async () => {
  room = await outage();
  await room.says('bob', '/role lead\n/sev 1');
  await room.says('carol', '/update leadership public Nobody can pay.\n/sev 9');
  await room.says('bob', '/approve U2');
  const { replies } = await room.shows();
  const first = replies.find((words) => words.includes('U2 for Public** waits'))!;
  expect(first).toContain('**U1 to Leadership**');
  expect(first).toContain('/sev 9');
  expect(by('status-repo')).toHaveLength(1);
});
