import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../app/channels/deliver.ts';
import { markerOf } from '../../app/channels/mirror.ts';
import type { Outside } from '../../app/channels/outside.ts';
import { githubClient } from '../../app/github/client.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';
import { incident, message, outside } from './given.ts';

const channel = { kind: 'repository', repository: 'acme/status' } as const;
const TO = 'the issue in acme/status';

let github: LocalGitHub;
beforeEach(async () => {
  github = await startGitHub({
    repositories: {
      'acme/status': { labels: ['incident'] },
      'acme/outages': { private: true },
      'acme/vault': { private: true },
    },
    people: { ana: 'write', rea: 'read', out: 'none' },
  });
});
afterEach(() => github.close());

const world = (token = github.actionsToken, more: Partial<Outside> = {}): Outside =>
  outside({}, { client: async () => githubClient({ token, baseUrl: github.url }), timeout: 1_000, ...more });

const began = message({ kind: 'began', audience: 'public', key: 'e1', markdown: 'We look into it.' });
const update = message({ audience: 'public', key: 'c7.1', markdown: 'We found it.' });
const ended = message({ kind: 'ended', audience: 'public', key: 'e9', markdown: 'All is well.' });
const send = (said = began, to = world()) => deliver(channel, said, to);
const writes = () =>
  github.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`);
const shown = (body: string) => body.replace(/<!--.*?-->/gs, '').trim();

async function seen(number = 1) {
  const { issue, comments } = await github.look('acme/status', number);
  return { state: issue.state, body: shown(issue.body), comments: comments.map(({ body }) => shown(body)) };
}

describe('the mirror', () => {
  it('opens, goes along and closes with the incident', async () => {
    expect(await send()).toEqual({ ok: true, id: 'acme/status#1' });
    const { issue } = await github.look('acme/status', 1);
    expect(issue.title).toBe('Checkout is down');
    expect(issue.labels.map(({ name }: { name: string }) => name)).toEqual(['incident']);
    expect(await send(update)).toMatchObject({ ok: true, id: expect.stringMatching(/^acme\/status#1 \d+$/) });
    expect(await send(ended)).toMatchObject({ ok: true });
    expect(await seen()).toEqual({
      state: 'closed',
      body: 'We look into it.',
      comments: ['We found it.', 'All is well.'],
    });
  });

  it('hears everything twice and says it once', async () => {
    const ids = [];
    for (const said of [began, began, update, update, ended, ended, began, update])
      ids.push(await send(said));
    expect(ids[3]).toEqual(ids[2]);
    expect(ids[7]).toEqual(ids[2]);
    expect(await seen()).toEqual({
      state: 'closed',
      body: 'We look into it.',
      comments: ['We found it.', 'All is well.'],
    });
    expect(writes()).toEqual([
      'POST issues',
      'POST issues/1/comments',
      'POST issues/1/comments',
      'PATCH issues/1',
    ]);
  });

  it('opens again when it begins again, and stays open or closed as people want it else', async () => {
    await send();
    await send(ended);
    await send(message({ kind: 'began', key: 'e12', markdown: 'It is back.' }));
    expect((await seen()).state).toBe('open');
    await github.as('ana').close('acme/status', 1);
    await send(update);
    expect(await seen()).toMatchObject({
      state: 'closed',
      comments: ['All is well.', 'It is back.', 'We found it.'],
    });
  });

  it('of an incident that is heard of only at its end is opened and closed', async () => {
    await send(ended);
    expect(await seen()).toEqual({ state: 'closed', body: 'All is well.', comments: [] });
  });

  it('is one for each incident', async () => {
    await send();
    await send(message({ kind: 'began', key: 'e2', incident: incident({ number: 413, title: 'Search' }) }));
    await send(message({ kind: 'began', key: 'e3', incident: incident({ repository: 'acme/shop' }) }));
    await send(update);
    expect((await seen(1)).comments).toEqual(['We found it.']);
    expect((await seen(2)).comments).toEqual([]);
    expect((await github.look('acme/status', 3)).issue.number).toBe(3);
  });

  it('is found among hundreds of issues', async () => {
    await send();
    for (let at = 0; at < 120; at += 1)
      github.seedIssue('acme/status', { title: `Other ${at}`, author: 'ana' });
    expect(await send(update)).toMatchObject({ id: expect.stringMatching(/^acme\/status#1 /) });
  });

  it('names the room nowhere that one can read', async () => {
    await send();
    await send(update);
    const { issue, comments } = await github.look('acme/status', 1);
    const all = [issue.title, shown(issue.body), ...comments.map(({ body }) => shown(body))].join('\n');
    expect(all).not.toMatch(/acme\/outages|#412|issues\/412/);
    expect(issue.body).toMatch(/\n\n<!-- allclear mirror 1 [0-9a-f]{24} [0-9a-f]{24} -->$/);
    expect(issue.body).not.toContain('acme/outages');
  });

  it('is not made or silenced by the markers of others', async () => {
    const forged = (key: string) => `hello\n\n${markerOf(message({ key }))}`;
    await github.as('ana').openIssue('acme/status', { title: 'Mine', body: forged('e1') });
    await send();
    await github.as('ana').comment('acme/status', 2, forged('c7.1'));
    await send(update);
    expect((await seen(1)).comments).toEqual([]);
    expect((await seen(2)).comments).toEqual(['hello', 'We found it.']);
    const tricky = message({ key: 'x --> <!-- allclear mirror 1 acme/outages#412 y', markdown: 'z' });
    expect([await send(tricky), await send(tricky)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await seen(2)).comments).toEqual(['hello', 'We found it.', 'z']);
  });

  it('of a person’s account is known by that account', async () => {
    const { user } = await github
      .as('ana')
      .request(
        'GET',
        '/repos/acme/status/issues/' + (await github.as('ana').openIssue('acme/status', { title: 'x' })),
      );
    const ana = world(github.token('ana'), { account: async () => ({ id: user.id }) });
    expect([await send(began, ana), await send(began, ana)]).toMatchObject([
      { id: 'acme/status#2' },
      { id: 'acme/status#2' },
    ]);
  });

  it('still is one where people wrote below our words', async () => {
    await send();
    const { issue } = await github.look('acme/status', 1);
    await github.as('ana').editIssue('acme/status', 1, { body: `${issue.body}\n\nSee the forum.` });
    expect(await send(update)).toMatchObject({ id: expect.stringMatching(/^acme\/status#1 /) });
  });
});

describe('cut off', () => {
  it.each([
    ['the issue', began, /\/issues$/],
    ['the comment', update, /\/comments$/],
    ['the comment of the end', ended, /\/comments$/],
    ['the closing', ended, /\/issues\/1$/],
  ])('after %s was written, it goes on where it stopped', async (_, said, path) => {
    if (said !== began) await send();
    github.faults.add({
      method: path.source.includes('1$') ? 'PATCH' : 'POST',
      path,
      answer: 'reset',
      after: true,
      times: 2,
    });
    expect(await send(said)).toMatchObject({ ok: false, final: false, why: 'GitHub did not answer', to: TO });
    github.faults.clear();
    expect(await send(said)).toMatchObject({ ok: true });
    const { state, comments } = await seen();
    expect(comments).toHaveLength(said === began ? 0 : 1);
    expect(state).toBe(said === ended ? 'closed' : 'open');
  });

  it('between the words and the closing, it closes', async () => {
    await send();
    github.faults.add({ method: 'PATCH', answer: 502, times: 3 });
    expect(await send(ended)).toMatchObject({ ok: false, final: false });
    github.faults.clear();
    await send(ended);
    expect(await seen()).toMatchObject({ state: 'closed', comments: ['All is well.'] });
  });

  it.each(['GET', 'POST'])('by a GitHub that hangs at %s, within its time', async (method) => {
    github.faults.add({ method, path: /\/issues$/, answer: 'hang', times: 9 });
    const started = performance.now();
    expect(await send(began, world(undefined, { timeout: 300 }))).toMatchObject({ ok: false, final: false });
    expect(performance.now() - started).toBeLessThan(900);
  });
});

describe('without the permission', () => {
  it('says which one is missing', async () => {
    const token = github.token('rea');
    await send();
    github.faults.add({ method: 'POST', answer: 403 });
    expect(await send(update)).toMatchObject({
      ok: false,
      final: true,
      to: TO,
      why: expect.stringContaining('needs the permission Issues, read and write'),
    });
    const hidden = await deliver({ ...channel, repository: 'acme/vault' }, began, world(token));
    expect(hidden).toMatchObject({ ok: true });
    const none = await deliver({ ...channel, repository: 'acme/vault' }, began, world(github.token('out')));
    expect(none).toMatchObject({
      ok: false,
      final: true,
      why: expect.stringContaining('install the App there'),
    });
    expect(JSON.stringify(none)).not.toContain(token);
  });

  it('is told from a limit, which passes', async () => {
    github.faults.add({ method: 'POST', answer: 403, headers: { 'retry-after': '60' } });
    expect(await send()).toMatchObject({ ok: false, final: false, why: expect.stringContaining('wait') });
  });

  it('or installation nothing is asked', async () => {
    for (const client of [undefined, async () => undefined])
      expect(await send(began, outside({}, client ? { client } : {}))).toEqual({
        ok: false,
        final: true,
        why: 'Allclear may not write in acme/status: install the App there',
        to: TO,
      });
    expect(github.requests).toEqual([]);
  });
});
