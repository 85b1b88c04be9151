import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saidFor } from '../../app/core/wire/marker.ts';
import { MINUTE } from '../../app/core/incident/words.ts';
import { listen, type Listener } from '../channels/listener.ts';
import { outage, PLAN, type Outage } from './outage.ts';
import { replica, REPOSITORY, settle } from './room.ts';

let hook: Listener;
let room: Outage;
beforeEach(async () => void (hook = await listen()));
afterEach(() => Promise.all([room.close(), hook.close()]));

const DESK = PLAN.replace('[mail-leaders]', '[mail-leaders, desk]').replace(
  'channels:\n  chat-tech',
  'channels:\n  desk: { webhook: ALLCLEAR_DESK }\n  chat-tech',
);

/** Leadership heard once, so that its record is there. */
async function stage(plan = DESK): Promise<void> {
  room = await outage({ plan, secrets: { ALLCLEAR_DESK: hook.url } });
  await room.says('carol', '/role comms');
  await room.says('carol', '/update leadership Nobody can pay.');
  room.github.clock.advance(2 * MINUTE);
}

/** The comments that record what was sent: what is read first, and the keys of what was said there. */
const records = async (): Promise<{ id: number; body: string; keys: number }[]> =>
  (await room.github.look(REPOSITORY, room.number)).comments
    .filter(({ user, body }) => user.type === 'Bot' && /^\*\*(U\d+ to|Leadership hears)/.test(body))
    .map(({ id, body }) => ({ id, body, keys: saidFor(body).length })) as never;
const keys = async (): Promise<number[]> => (await records()).map((one) => one.keys);

describe('the record of an update', () => {
  test('goes on the comment of the last one to the same audience, above it', async () => {
    await stage();
    await room.says('carol', '/update leadership Some can pay.');
    const [record, ...more] = await records();
    expect(more).toEqual([]);
    expect(record!.body).toMatch(
      /^\*\*U2 to Leadership.*Some can pay.*told before: 1.*U1 to.*Nobody can pay/s,
    );
    expect([room.mail.got.length, hook.heard.length]).toEqual([2, 2]);
  });

  test('is a comment of its own for another audience, and with words worth a glance', async () => {
    await stage();
    await room.says('bob', '/update technical We look.');
    expect(await keys()).toEqual([1, 1]);
    await room.says('carol', `/update leadership ${'Some can pay. '.repeat(60)}`);
    expect(await keys()).toEqual([1, 1, 1]);
  });

  test('is a comment of its own while a way is not known to lead anywhere', async () => {
    hook.reply = 404;
    await stage();
    await room.says('carol', '/update leadership Some can pay.');
    expect(await keys()).toEqual([1, 1]);
    expect((await records())[1]!.body).toContain('For the first time here to desk');
  });

  test('is one comment where something else is said to whoever typed it', async () => {
    await stage();
    await room.says('carol', '/update leadership Some can pay.\n/help role');
    const { replies } = await room.shows();
    expect(await keys()).toEqual([1]);
    expect(replies.filter((one) => one.includes('Some can pay.'))).toHaveLength(1);
  });

  test('of a next time that moves goes there as well', async () => {
    await stage();
    await room.says('carol', '/next leadership 2h we wait for the vendor');
    expect(await keys()).toEqual([2]);
  });

  test('is made anew where somebody deleted the last one, or is writing there', async () => {
    await stage();
    const [first] = await records();
    await room.github.as('alice').deleteComment(REPOSITORY, first!.id);
    await room.says('carol', '/update leadership Some can pay.');
    expect(await keys()).toEqual([1]);
    const [second] = await records();
    const { client } = room.replicas[0]!.shell;
    room.github.clock.advance(MINUTE);
    await client.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
      ...{ owner: 'acme', repo: 'shop', comment_id: second!.id, content: 'rocket' },
    });
    await room.says('carol', '/update leadership Most can pay.');
    expect(await keys()).toEqual([1, 1]);
    expect(room.mail.got).toHaveLength(3);
  });
});

test('two processes, two updates in one second: each leaves once, and neither record is lost', async () => {
  await stage();
  const other = replica(room.github, { secrets: room.secrets });
  for (const who of ['carol', 'bob'])
    await room.github.as(who).comment(REPOSITORY, room.number, `/update leadership ${who} can pay.`);
  await Promise.all([room.replicas[0]!, other].map((one) => one.look(room.number)));
  await settle(room.github, other, room.number);
  expect(room.mail.got).toHaveLength(3);
  const said = (await records()).map(({ body }) => body).join('\n');
  for (const who of ['carol', 'bob']) expect(said.split(`${who} can pay.`)).toHaveLength(2);
});

test('what one of them did not take is tried again there, and the others stay', async () => {
  await stage();
  hook.reply = (response) => void response.writeHead(hook.heard.length > 2 ? 200 : 500).end();
  await room.says('carol', '/update leadership Some can pay.');
  room.github.clock.advance(70_000);
  await room.replicas[0]!.sweep();
  const [record, ...more] = await records();
  expect([more.length, record!.keys, hook.heard.length]).toEqual([0, 4, 3]);
  expect(record!.body).toMatch(/^\*\*U2 to.*Some can pay.*told before: 1.*U1 to.*Nobody can pay/s);
  expect(record!.body).not.toContain('Not delivered');
});

test('all of it is had again from one comment when the card is lost, and nothing is sent for it', async () => {
  await stage();
  await room.says('carol', '/update leadership Some can pay.');
  const lost = (await room.shows()).seen.comments.find(({ body }) => body.includes('<!-- allclear card'))!;
  await room.github.as('alice').deleteComment(REPOSITORY, lost['id']);
  await settle(room.github, replica(room.github, { secrets: room.secrets }), room.number);
  const { card } = await room.shows();
  expect(card).toMatch(/told Leadership \(U1\)[^]*told Leadership \(U2\)|U2\)[^]*U1\)/);
  expect([room.mail.got.length, await keys()]).toEqual([2, [2]]);
});
