import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mirrors, PARTNERS, STATUS, type Mirrors } from './mirrored.ts';
import { replica, REPOSITORY, says, settle, shows } from './room.ts';

let at: Mirrors;
beforeEach(async () => void (at = await mirrors()));
afterEach(() => at.github.close());

const FOUND = '/update We found it and repair it.';
const about = async (words: string): Promise<string[]> =>
  (await at.replies()).filter((one) => one.includes(words));
const ours = (repo: string): Promise<string[]> =>
  at.thread(repo).then((all) => all.filter((one) => one.startsWith('github-actions[bot]: ')));

describe('whoever speaks in a mirror', () => {
  test('speaks to the public: an offer in the room with those words, which leave after a yes', async () => {
    const id = await at.speaks(STATUS, 'carol', FOUND);
    const [offer] = await about('We found it and repair it.');
    expect(offer).toMatch(/^@?bob:? \*\*U3 for public\*\* waits for a yes/i);
    expect(offer).toContain('carol wrote it in `acme/status#1`.');
    expect(await at.worn(STATUS, id)).toEqual(['eyes']);
    expect(await ours(STATUS)).toEqual([]);
    await says(at.github, at.one, at.number, 'bob', '/approve U3');
    expect(await ours(STATUS)).toEqual([expect.stringContaining('We found it and repair it.')]);
    expect((await at.worn(STATUS, id)).sort()).toEqual(['+1', 'eyes']);
    await settle(at.github, at.one, at.number);
    expect(await ours(STATUS)).toHaveLength(1);
  });

  test('speaks to an audience that needs no yes at once', async () => {
    const id = await at.speaks(PARTNERS, 'carol', FOUND);
    expect(await ours(PARTNERS)).toEqual([expect.stringContaining('We found it and repair it.')]);
    expect(await about('We found it and repair it.')).toEqual([expect.stringContaining('**U3 to ')]);
    expect(await at.worn(PARTNERS, id)).toEqual(['+1']);
  });

  test('may name its audience, and no other', async () => {
    const own = await at.speaks(PARTNERS, 'carol', '/update partners All is being looked at.');
    const other = await at.speaks(PARTNERS, 'carol', '/update leadership Nobody can pay.');
    expect([await at.worn(PARTNERS, own), await at.worn(PARTNERS, other)]).toEqual([['+1'], ['confused']]);
    expect((await ours(PARTNERS)).at(-1)).toBe(
      'github-actions[bot]: @carol Here `/update` is read, for those who read here; nothing else.',
    );
    expect(await about('Nobody can pay.')).toEqual([]);
  });

  test('commands nothing else there', async () => {
    const prose = await at.speaks(STATUS, 'bob', '/resolve it is over');
    const both = await at.speaks(PARTNERS, 'bob', '/update It is over.\n/resolve it is over');
    expect([await at.worn(STATUS, prose), await at.worn(PARTNERS, both)]).toEqual([[], ['confused']]);
    expect((await shows(at.github, at.number)).state).toBe('open');
  });

  test('hears why not where it is about their words, and nothing of the room', async () => {
    await at.speaks(PARTNERS, 'carol', '/update');
    await at.speaks(PARTNERS, 'carol', `/update ${'word '.repeat(1_000)}`);
    await at.speaks(STATUS, 'carol', '/update The key is ghp_abcdefghijklmnopqrstuvwxyz0123456789.');
    expect(
      [...(await ours(PARTNERS)), ...(await ours(STATUS))].map((one) => one.split(': @carol ')[1]),
    ).toEqual([
      'That needs some words after it.',
      'That is too long to be sent. Fewer words are a new comment.',
      'That is not sent as it is; the room was told why.',
    ]);
    const { comments } = await at.github.look(PARTNERS, 1);
    expect(JSON.stringify(comments.map(({ body }) => body))).not.toMatch(/acme\/shop|U\d|outage/);
  });
});

describe('nobody else', () => {
  test('is heard: an outsider of the room wears 😕 and reads nothing, whatever they may in the mirror', async () => {
    const before = await at.replies();
    const id = await at.speaks(STATUS, 'mallory', '/update All is well, go home.');
    expect(await at.worn(STATUS, id)).toEqual(['confused']);
    expect([await ours(STATUS), await at.replies()]).toEqual([[], before]);
  });

  test('is obeyed by an edit, a quotation, a code block or a program', async () => {
    const quoted = await at.types(STATUS, 'carol', `> ${FOUND}\n\n\`\`\`\n${FOUND}\n\`\`\``);
    const edited = await at.types(STATUS, 'carol', 'We found it.');
    await at.types(STATUS, 'allclear-app[bot]', FOUND).catch(() => undefined);
    at.github.clock.advance(5_000);
    await at.github.as('carol').editComment(STATUS, edited, FOUND);
    await at.one.sweep();
    expect([await at.worn(STATUS, quoted), await at.worn(STATUS, edited)]).toEqual([[], ['confused']]);
    expect(await about('We found it and repair it.')).toEqual([]);
  });

  test('in an issue that only looks like the mirror', async () => {
    const { issue } = await at.github.look(STATUS, 1);
    const forged = await at.github.as('mallory').openIssue(STATUS, { title: 'x', body: issue['body'] });
    const id = await at.github.as('carol').comment(STATUS, forged, FOUND);
    const createdAt = at.github.clock.now().getTime();
    const mirrored = [{ mirror: `${STATUS}#${forged}`, since: createdAt }];
    await at.one.look(at.number, { comments: [{ id, body: FOUND, createdAt }], mirrors: mirrored });
    expect(await about('We found it and repair it.')).toEqual([]);
  });
});

test('the room stays where it is: comments there are counted and read as ever', async () => {
  await at.speaks(STATUS, 'carol', FOUND);
  await says(at.github, at.one, at.number, 'bob', '/note all quiet');
  const before = at.github.requests.length;
  await says(at.github, at.one, at.number, 'bob', '/note still quiet');
  const lists = at.github.requests
    .slice(before)
    .filter(
      ({ method, path }) => method === 'GET' && path === `/repos/${REPOSITORY}/issues/${at.number}/comments`,
    );
  // Once, and since the last look: nothing was miscounted.
  expect(lists).toHaveLength(1);
  expect(lists.map(({ query }) => query)).toEqual(lists.map(() => expect.stringContaining('since=')));
  await settle(at.github, replica(at.github), at.number);
  expect(await about('We found it and repair it.')).toHaveLength(1);
});
