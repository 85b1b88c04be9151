import { afterEach, expect, test } from 'vitest';
import { hiddenIn, marker, saidFor, shown } from '../../app/core/wire/marker.ts';
import { listen, type Listener } from '../channels/listener.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { CHAT, leaves, planWith, receiptIn } from './leaving.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from './room.ts';

let github: LocalGitHub;
let chat: Listener;
afterEach(() => Promise.all([github.close(), chat.close()]));

const words = { channels: ['chat'] };
const comments = async (number: number): Promise<{ id: number; body: string }[]> =>
  (await github.look(REPOSITORY, number)).comments.filter(({ user }: any) =>
    user.login.endsWith('[bot]'),
  ) as never;

/** A room where bob was answered, as if by an offer, and has said yes; nobody has looked since. */
async function offered(): Promise<{
  one: Replica;
  number: number;
  offer: number;
  key: string;
  comment: number;
}> {
  chat = await listen();
  github = await shop({}, planWith(CHAT));
  const one = replica(github, { secrets: { ALLCLEAR_CHAT: chat.url } });
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/help role');
  const answer = (await comments(number)).find(({ body }) => body.includes('allclear said'))!;
  github.clock.advance(60_000);
  const comment = await github.as('bob').comment(REPOSITORY, number, '/note yes');
  return { one, number, offer: answer.id, key: saidFor(answer.body)[0]!, comment };
}

test('words hang on the comment that offered them, beside what it was said for', async () => {
  const { one, number, offer, key, comment } = await offered();
  await leaves(one.shell, number, comment, { ...words, on: key, text: 'U1, sent.' });
  const all = await comments(number);
  expect(all).toHaveLength(2);
  const { body } = all.find(({ id }) => id === offer)!;
  expect(shown(body).trim()).toBe('U1, sent.');
  expect(saidFor(body)).toEqual([key, `c${comment}.1`]);
  const { issue } = await github.look(REPOSITORY, number);
  expect(receiptIn(one, issue.id, body)).toMatchObject([
    { key, state: 'sent', entries: [{ type: 'answered' }] },
    { key: `c${comment}.1`, state: 'sent', entries: [{ type: 'noted' }, { type: 'delivered' }] },
  ]);
});

test('the part of the archive that the comment holds stays, and so does what follows', async () => {
  const { one, number, offer, key, comment } = await offered();
  const { issue } = await github.look(REPOSITORY, number);
  const before = (await comments(number)).find(({ id }) => id === offer)!.body;
  const part = marker('archive', one.shell.seal.pack(issue.id, '[]'));
  await one.shell.client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...{ owner: 'acme', repo: 'shop', comment_id: offer, body: `${before}\n${part}` },
  });
  await leaves(one.shell, number, comment, { ...words, on: key });
  const { body } = (await comments(number)).find(({ id }) => id === offer)!;
  expect(body.endsWith(part)).toBe(true);
  expect(Object.keys(hiddenIn(body))).toEqual(['said', 'archive']);
});

test('a comment that scrolled out of sight is looked for', async () => {
  const { one, number, offer, key, comment } = await offered();
  const since = github.clock.now().getTime();
  github.clock.advance(3 * 60 * 60_000);
  const late = await github.as('bob').comment(REPOSITORY, number, '/note late');
  await one.look(number, {
    comments: [{ id: late, body: '/note late', createdAt: github.clock.now().getTime() }],
  });
  github.clock.advance(60_000);
  const again = await github.as('bob').comment(REPOSITORY, number, '/note yes, still');
  const fresh = replica(github, { secrets: { ALLCLEAR_CHAT: chat.url } });
  await leaves(fresh.shell, number, again, { ...words, on: key, onSince: since, text: 'Found.' });
  expect(shown((await comments(number)).find(({ id }) => id === offer)!.body).trim()).toBe('Found.');
  expect(comment).toBeLessThan(again);
});

test('a comment that was deleted is made again', async () => {
  const { one, number, offer, key, comment } = await offered();
  await github.as('alice').deleteComment(REPOSITORY, offer);
  await leaves(one.shell, number, comment, { ...words, on: key, text: 'U1, sent.' });
  const said = (await comments(number)).filter(({ body }) => body.includes('allclear said'));
  expect(said.map(({ body }) => saidFor(body))).toEqual([[`c${comment}.1`]]);
  expect(chat.heard).toHaveLength(1);
});

test('where GitHub will not take the comment nothing leaves, and it is left for another pass', async () => {
  const { one, number, comment } = await offered();
  github.faults.add({ method: 'POST', path: /\/issues\/\d+\/comments$/, answer: 403 } as never);
  const first = await leaves(one.shell, number, comment, words);
  expect(first).toMatchObject({ delivered: [], lost: [comment], unfinished: true });
  expect(chat.heard).toEqual([]);
});

test('where the comment cannot be written again, the card says what became of it', async () => {
  const { one, number, comment } = await offered();
  github.faults.add({ method: 'PATCH', path: /\/issues\/comments\/\d+$/, answer: 403 } as never);
  const sent = await leaves(one.shell, number, comment, words);
  expect(sent.delivered).toMatchObject([{ type: 'delivered' }]);
  expect(one.shell.remembered(`${REPOSITORY}#${number}`).delivered).toMatchObject([{ type: 'delivered' }]);
});
