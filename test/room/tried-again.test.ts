import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen, type Listener } from '../channels/listener.ts';
import { outage, PLAN, type Outage } from './outage.ts';

let hook: Listener;
let room: Outage;
beforeEach(async () => void (hook = await listen()));
afterEach(() => Promise.all([room.close(), hook.close()]));

const DESK = PLAN.replace(
  'channels:\n  chat-tech',
  'channels:\n  desk: { webhook: ALLCLEAR_DESK }\n  chat-tech',
);
const stage = async (plan: string): Promise<void> =>
  void (room = await outage({ plan, secrets: { ALLCLEAR_DESK: hook.url } }));
const said = async (words: string): Promise<string[]> =>
  (await room.shows()).replies.filter((one) => one.includes(words));

test('whoever is not reached is called five times, and one comment tells of all the later ones', async () => {
  await stage(DESK.replace('on-call: [alice, bob] }', 'on-call: [alice, bob], call: [desk] }'));
  hook.reply = 500;
  await room.says('alice', '/role lead @bob');
  await room.until('11:20');
  expect(hook.heard).toHaveLength(5);
  expect(await said('Called again by desk.')).toHaveLength(1);
  expect((await said('You are **Incident Lead**'))[0]).toContain('**Not delivered**, called by desk');
});

test('an update that was not the first command of its comment is tried again as well', async () => {
  await stage(DESK.replace('[mail-leaders]', '[desk]'));
  hook.reply = (response) => void response.writeHead(hook.heard.length > 1 ? 200 : 500).end();
  await room.says('carol', '/role comms\n/sev 1\n/update leadership Nobody can pay.');
  await room.until('10:44');
  expect(hook.heard).toHaveLength(2);
  expect((await room.shows()).card).not.toContain('was not delivered');
});
