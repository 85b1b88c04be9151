import { afterEach, expect, test } from 'vitest';
import { hiddenIn } from '../../app/core/wire/marker.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const PLAN = `
timezone: UTC
roles:
  lead: { on-call: [alice, bob, carol], duties: [Coordinate everything, Decide severity], needed-at: [sev1, sev2] }
  comms: { on-call: [carol, dave], needed-at: [sev1] }
  team: { duties: [Say what you touch] }
bridges: { technical: { url: 'https://meet.example/tech', phone: '+49 30 5550100' } }
`;
const PEOPLE = { alice: 'write', bob: 'write', carol: 'triage', dave: 'triage', erin: 'write' } as const;

const room = async (
  plan = PLAN,
  body = '',
  isPrivate = true,
): Promise<{ one: Replica; other: Replica; number: number }> => {
  const files = { '.github/outage-plan.yml': plan };
  github = await shop({
    people: PEOPLE,
    repositories: {
      [REPOSITORY]: { private: isPrivate, labels: ['outage', 'sev1', 'sev2', 'sev3'], files },
    },
  });
  const [one, other] = [replica(github, { isPrivate }), replica(github, { isPrivate })];
  return { one, other, number: await declared(github, one, body) };
};
const replies = async (number: number): Promise<string[]> => (await shows(github, number)).replies;
/** Time passes, and every replica wakes at once; twice, as whoever was late leaves it to the others for a minute. */
const wakes = async (number: number, minutes: number, ...replicas: Replica[]): Promise<void> => {
  github.clock.advance(minutes * 60_000);
  await Promise.all(replicas.map((one) => one.look(number)));
};

test('who is given the lead hears once what that is for, where to join and what is needed', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'alice', '/role lead @bob');
  await settle(github, one, number, 1_000);
  expect(await replies(number)).toEqual([
    `@bob You are **Incident Lead** now. What that is for:
- Coordinate everything
- Decide severity

**Join:** [technical bridge](<https://meet.example/tech>) or +49 30 5550100.

**Needed now:**
- **How bad it is:** comment \`/sev 1\`, \`/sev 2\` or \`/sev 3\`.
- **What people notice:** comment \`/impact\` and one sentence.`,
  ]);
});

test('several roles in one comment are one message, and nobody is mentioned twice in it', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'alice', '/role lead @bob\n/role comms @bob\n/role team @dave @erin');
  const [only, ...more] = await replies(number);
  expect(more).toEqual([]);
  expect(only!.match(/@\w+/g)).toEqual(['@bob', '@dave', '@erin']);
  expect(only).toContain('bob You are **Communication Lead** now.');
  expect(only).toContain('@dave and @erin You are on the **Critical Response Team** now. What that is for:');
});

test('all that one pass decides is one comment, and a second replica adds none', async () => {
  const { one, other, number } = await room();
  github.clock.advance(60_000);
  for (const [login, body] of [
    ['bob', '/role lead'],
    ['erin', '/join'],
    ['dave', '/join'],
  ] as const)
    await github.as(login).comment(REPOSITORY, number, body);
  await Promise.all([one.look(number), other.look(number)]);
  await settle(github, other, number, 20_000);
  const said = (await replies(number)).filter((text) => text.includes(' now. What that is for'));
  expect(said.join().match(/@\w+/g)!.toSorted()).toEqual(['@bob', '@dave', '@erin']);
  expect(said.length).toBeLessThanOrEqual(2);
});

test('from one replica alone, three comments that ask for duties bring one', async () => {
  const { one, number } = await room();
  github.clock.advance(60_000);
  for (const login of ['bob', 'erin', 'dave']) await github.as(login).comment(REPOSITORY, number, '/join');
  await one.look(number);
  expect(await replies(number)).toHaveLength(1);
});

test('who is assigned by hand hears it too, with those assigned along', async () => {
  const { one, other, number } = await room(PLAN, '/role lead');
  github.clock.advance(120_000);
  for (const login of ['dave', 'erin']) await github.as('alice').assign(REPOSITORY, number, login);
  await Promise.all([one.look(number), other.look(number)]);
  await settle(github, one, number, 20_000);
  const said = (await replies(number)).filter((text) => text.includes('Critical Response Team'));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^@dave and @erin You are on the \*\*Critical Response Team\*\* now/);
});

test('a public room is silent, unless its plan lets it speak; without numbers even then', async () => {
  const quiet = await room(PLAN, '', false);
  await says(github, quiet.one, quiet.number, 'alice', '/role lead @bob');
  await wakes(quiet.number, 30, quiet.one);
  expect(await replies(quiet.number)).toEqual([]);
  await github.close();
  const loud = await room(`${PLAN}\npublic-rooms: { speak: yes }`, '', false);
  await says(github, loud.one, loud.number, 'alice', '/role lead @bob');
  expect((await replies(loud.number)).join()).toContain('@bob You are **Incident Lead** now');
  expect((await replies(loud.number)).join()).not.toContain('5550100');
});

test('a silent holder is followed by the next on call, once with two replicas, and the namer knows', async () => {
  const { one, other, number } = await room(PLAN, '/sev 2');
  await says(github, one, number, 'erin', '/role lead @bob');
  const named = (await replies(number)).length;
  for (const minutes of [5, 1, 1]) await wakes(number, minutes, one, other);
  const said = (await replies(number)).slice(named);
  expect(said).toEqual([
    '@alice and @erin **bob** was named Incident Lead at 09:42 and has not answered. alice, can you take it? Comment `/role lead`.',
  ]);
  for (const minutes of [4, 1, 1]) await wakes(number, minutes, one, other);
  expect((await replies(number)).slice(named)[1]).toMatch(/^@carol and @erin \*\*bob\*\* was named/);
  for (const minutes of [5, 5, 5]) await wakes(number, minutes, one, other);
  const all = (await replies(number)).slice(named);
  expect(all).toHaveLength(3);
  expect(all[2]).toMatch(/^@erin .* Nobody else on call is left to ask/);
  expect((await shows(github, number)).card).toContain('named at 09:42, has not answered');
});

test('whatever the holder does confirms: plain words, a label', async () => {
  for (const act of [
    (number: number) => github.as('bob').comment(REPOSITORY, number, 'looking at it'),
    (number: number) => github.as('bob').label(REPOSITORY, number, 'sev3'),
    (number: number) => github.as('bob').label(REPOSITORY, number, 'customer'),
  ]) {
    const { one, number } = await room(PLAN, '/sev 2');
    await says(github, one, number, 'erin', '/role lead @bob');
    const named = (await replies(number)).length;
    github.clock.advance(60_000);
    await act(number);
    await wakes(number, 1, one);
    await wakes(number, 20, one);
    expect((await replies(number)).slice(named)).toEqual([]);
    expect((await shows(github, number)).card).toContain('**Incident Lead:** bob, since 09:42');
    await github.close();
  }
  github = await shop();
});

test('an empty role is asked for at 5, 10 and 20 minutes, along the list, and then never', async () => {
  const { one, other, number } = await room(PLAN, '/sev 2\n/impact nobody can pay');
  const said: string[] = [];
  for (let minute = 1; minute <= 45; minute += 1) {
    await wakes(number, 1, one, other);
    const now = await replies(number);
    if (now.length > said.length) said.push(`${minute} ${now.at(-1)!.split('.')[0]}`);
  }
  expect(said).toEqual([
    '5 @alice **Incident Lead** has been missing for 5 minutes, since 09:41',
    '10 @bob **Incident Lead** has been missing for 10 minutes, since 09:41',
    '20 @carol **Incident Lead** has been missing for 20 minutes, since 09:41',
  ]);
}, 60_000);

test('several empty roles are one comment, one mention for each person; four hours late it is said once', async () => {
  const { one, number } = await room(PLAN.replace('[carol, dave]', '[alice]'), '/sev 1\n/impact all');
  await wakes(number, 240, one);
  await settle(github, one, number);
  const said = (await replies(number)).filter((text) => text.includes('missing'));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/missing for 4 hours/);
  const mentions = (said[0]!.replace(/`[^`]*`/g, '').match(/@\w+/g) ?? []) as string[];
  expect(new Set(mentions).size).toBe(mentions.length);
  expect(said[0]).toContain('Incident Lead');
  expect(said[0]).toContain('Communication Lead');
});

test('a handover: the packet, the yes, and only then another lead', async () => {
  const { one, number } = await room(PLAN, '/role lead\n/sev 2\n/impact nobody can pay');
  await says(github, one, number, 'alice', '/handover @bob rollback is half way');
  const packet = (await replies(number)).at(-1)!;
  expect(packet).toMatch(/^@bob alice hands \*\*Incident Lead\*\* over to you/);
  for (const part of ['rollback is half way', 'nobody can pay', 'meet.example/tech', 'Coordinate everything'])
    expect(packet).toContain(part);
  expect((await shows(github, number)).card).toContain('handing over to bob, who has not answered');
  await says(github, one, number, 'bob', 'reading');
  expect((await shows(github, number)).assignees).toEqual(['alice']);
  await says(github, one, number, 'bob', '/accept');
  const { card, assignees } = await shows(github, number);
  expect(assignees).toEqual(['bob']);
  expect(card).toContain('bob took over from alice as Incident Lead');
});

test('a handover declined is told to the giver, who stays; unanswered, it is told once', async () => {
  const { one, other, number } = await room(PLAN, '/role lead\n/sev 2\n/impact nobody can pay');
  await says(github, one, number, 'alice', '/handover @bob');
  await says(github, one, number, 'bob', '/decline on a train');
  expect((await replies(number)).at(-1)).toBe(
    '@alice bob declined **Incident Lead**: on a train. You hold it still. `/handover lead @name` asks somebody else.',
  );
  await says(github, one, number, 'alice', '/handover lead @carol');
  const before = (await replies(number)).length;
  for (const minutes of [6, 2, 6]) await wakes(number, minutes, one, other);
  const told = (await replies(number)).slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^@alice \*\*carol\*\* has not answered your handover of 09:44/);
  expect((await shows(github, number)).assignees).toEqual(['alice']);
});

test('whoever was mentioned waits five minutes for the next, which is not lost', async () => {
  const { one, number } = await room(PLAN.replace('[carol, dave]', '[alice]'));
  const at: Record<string, number> = {};
  for (let minute = 1; minute <= 16; minute += 1) {
    await wakes(number, 1, one);
    if (minute === 1) await says(github, one, number, 'bob', '/role lead @alice');
    for (const text of await replies(number)) at[text.split(' ').slice(1, 4).join(' ')] ??= minute;
  }
  const { seen } = await shows(github, number);
  const when = seen.comments
    .filter(({ body }) => body.startsWith('@alice'))
    .map(({ created_at: stamp }) => Date.parse(stamp as string));
  expect(when.length).toBeGreaterThan(1);
  when.slice(1).forEach((one, n) => expect(one - when[n]!).toBeGreaterThanOrEqual(5 * 60_000));
  expect(seen.comments.some(({ body }) => hiddenIn(body).said !== undefined)).toBe(true);
});
