import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opened } from '../channels/mailbox.ts';
import { replica, REPOSITORY, settle } from './room.ts';
import { outage, STATUS, transcript, type Outage } from './outage.ts';

/** Two hours of a severity-one outage, as people live through them; the clock is the plan's own. */
async function play(room: Outage): Promise<string[]> {
  const cards: string[] = [];
  const at = async (time: string, login: string, body: string): Promise<void> => {
    await room.until(time);
    await room.says(login, body);
  };
  await at('10:41', 'bob', '/sev 2');
  await at('10:42', 'bob', '/role lead');
  await at('10:43', 'carol', '/role comms');
  await at('10:43', 'dave', '/role changes');
  await at('10:43', 'alice', '/impact about 3 of 4 card payments in the EU fail on edge2.fra1');
  await at(
    '10:46',
    'carol',
    '/update public Some customers in Europe cannot pay by card. We are looking into it.',
  );
  await at('10:48', 'bob', '/approve U1');
  await at('10:50', 'bob', '/sev 1 nobody in the EU can pay');
  await at('10:50', 'bob', '/task @erin compare the certificate chain on both edges');
  // The first word to leadership is missed, and chased.
  await room.until('11:01');
  cards.push((await room.shows()).card);
  await at('11:02', 'bob', '/approve U2');
  await at('11:05', 'bob', '/cause an intermediate certificate expired\n/status identified');
  await at('11:06', 'carol', '/update public We have found the cause and are working on a fix.');
  await at('11:07', 'bob', '/approve U4');
  await at('11:15', 'carol', '/next leadership 11:40 the vendor changes the certificate at half past');
  await at(
    '11:30',
    'carol',
    `/update leadership technical
The certificate on **edge 2** is changed, and payments return.

We watch the error rate for half an hour.

Decision needed: may we tell the press?

/update public Most card payments work again.`,
  );
  await at('11:33', 'bob', '/approve U7');
  await at('11:40', 'bob', '/status monitoring errors fall');
  cards.push((await room.shows()).card);
  await at('11:57', 'carol', '/update leadership Payments are back to normal. No decision needed.');
  // Nobody answers for five minutes.
  await at('11:58', 'carol', '/update public Card payments work. We keep watching.');
  await at('12:03', 'carol', '/approve U11');
  await at('12:24', 'erin', '/done T1 the chain was incomplete on edge 2');
  await at('12:25', 'bob', '/resolve certificate replaced on both edges');
  await at('12:28', 'carol', '/approve U15\n/update public All card payments work again. We are sorry.');
  await at('12:29', 'bob', '/approve U17');
  await room.until('12:41');
  cards.push((await room.shows()).card.replaceAll(room.github.url, 'https://github.example'));
  return cards;
}

describe('two hours of a severity-one outage', () => {
  let room: Outage;
  let cards: string[];
  beforeAll(async () => {
    room = await outage({ title: 'EU customers cannot pay by card' });
    cards = await play(room);
  }, 120_000);
  afterAll(() => room.close());

  it('every message: when, by which channel, and its words', async () => {
    await expect(transcript(room)).toMatchFileSnapshot('communications.md');
  });

  it.each([
    [0, 'late'],
    [1, 'midway'],
    [2, 'resolved'],
  ])('the card, at moment %i: %s', async (moment, name) => {
    await expect(`${cards[moment]}\n`).toMatchFileSnapshot(`communications-${name}.md`);
  });

  it('the label of what is late: from a minute after the promise until the word came', async () => {
    const { events } = await room.github.look(REPOSITORY, room.number);
    const told = events
      .filter(({ label }) => label?.name === 'update overdue')
      .map(({ event, created_at }) => `${event} ${created_at.slice(11, 16)}`);
    expect(told).toEqual(['labeled 09:57', 'unlabeled 10:02', 'labeled 11:01', 'unlabeled 11:03']);
  });

  it('nothing internal in what the public reads', () => {
    const { heard, number } = room;
    const words = heard.filter(({ by }) => by === 'status-repo').map((one) => one.words);
    expect(words).toHaveLength(6);
    for (const inner of ['acme/shop', `#${number}`, 'Bob', 'Carol', 'Erin', 'alice', 'edge', 'certificate'])
      expect(words.join('\n')).not.toContain(inner);
    expect(words.join('\n')).not.toMatch(/meet\.example|\+49|U\d|T1|leaders@/);
  });

  it('one thread of mail, to leaders alone', () => {
    const mails = room.mail.got.map(({ to, raw }) => ({ to, headers: opened(raw).headers }));
    expect(mails).toHaveLength(5);
    expect(new Set(mails.map(({ headers }) => headers.get('subject')))).toEqual(
      new Set([`[Acme outage #${room.number}] EU customers cannot pay by card`]),
    );
    expect(new Set(mails.map(({ headers }) => headers.get('references'))).size).toBe(1);
    expect(mails.every(({ to }) => to.join() === 'leaders@acme.example')).toBe(true);
    expect(mails.every(({ headers }) => headers.get('reply-to') === 'comms@acme.example')).toBe(true);
  });

  it('the mirror has ended with the outage', async () => {
    const { issue } = await room.github.look(STATUS, 1);
    expect([issue['state'], issue['state_reason']]).toEqual(['closed', 'completed']);
  });

  it('few comments of ours, and none for nobody', () => {
    const said = room.heard.filter(({ by }) => by === 'room').map(({ words }) => words);
    expect(said).toHaveLength(18);
    expect(
      said.filter((words) => !/^@|^[A-Z]\w+: \*\*U\d+ for |^\*\*U\d+ to |hears next by/.test(words)),
    ).toEqual([]);
  });

  it('nothing more is said, whoever looks, and when the card is lost', async () => {
    const before = room.heard.length;
    const [one] = room.replicas;
    await settle(room.github, one!, room.number);
    const { seen } = await room.shows();
    const lost = seen.comments.find(({ body }) => body.includes('<!-- allclear card'))!;
    await room.github.as('alice').deleteComment(REPOSITORY, lost['id']);
    const fresh = replica(room.github, { secrets: room.secrets });
    await settle(room.github, fresh, room.number);
    await room.listen();
    expect(room.heard.slice(before)).toEqual([]);
    const { card } = await room.shows();
    expect(card).toContain('**Updates in time:** public 3 of 4, leadership 2 of 3, technical 3 of 3');
    expect(card).toContain('12:29 Bob approved U17 for Public');
  });
});
