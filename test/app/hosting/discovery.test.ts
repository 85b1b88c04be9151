import { describe, expect, it } from 'vitest';
import type { Client } from '../../../app/github/shell.ts';
import { discover } from '../../../app/hosting/discovery.ts';
import { identity, reachGitHub } from '../../../app/hosting/identity.ts';
import type { Log } from '../../../app/hosting/log.ts';
import { standingClock } from '../github/standing-clock.ts';

const repository = (name: string, more = {}) => ({
  name,
  owner: { login: 'acme' },
  private: true,
  default_branch: 'main',
  has_issues: true,
  open_issues_count: 0,
  ...more,
});

/** A client that answers each route from a table, page by page; a number is a status to fail with. */
function answering(routes: Record<string, unknown[] | number>) {
  const asked: string[] = [];
  const request = async (route: string, parameters: { page?: number; username?: string } = {}) => {
    asked.push(route);
    const answers = routes[route];
    if (typeof answers !== 'object') throw Object.assign(new Error('failed'), { status: answers });
    return { data: answers[(parameters.page ?? 1) - 1] };
  };
  return { client: { request } as unknown as Client, asked };
}
const logged = () => {
  const lines: Parameters<Log>[0][] = [];
  return { lines, log: (line: Parameters<Log>[0]) => void lines.push(line) };
};

describe('discovery', () => {
  it('finds what could hold rooms, the busy first, page after page', async () => {
    const many = Array.from({ length: 100 }, (_, n) => repository(`r${n}`));
    const { client } = answering({
      'GET /app/installations': [[{ id: 1 }, { id: 2, suspended_at: '2026-01-01T00:00:00Z' }]],
      'GET /installation/repositories': [
        { repositories: many },
        {
          repositories: [
            repository('busy', { open_issues_count: 3 }),
            repository('old', { archived: true }),
            repository('code-only', { has_issues: false }),
          ],
        },
      ],
    });
    const places = await discover(
      client,
      async (id) => {
        expect(id).toBe(1);
        return client;
      },
      () => undefined,
    );
    expect(places).toHaveLength(101);
    expect(places[0]).toMatchObject({
      installation: 1,
      repository: { owner: 'acme', name: 'busy', private: true, defaultBranch: 'main' },
    });
    expect(places.map((place) => place.repository.name)).not.toContain('old');
  });

  it('goes on where one installation cannot be read', async () => {
    const { lines, log } = logged();
    const bad = answering({ 'GET /installation/repositories': 403 }).client;
    const good = answering({
      'GET /installation/repositories': [{ repositories: [repository('shop')] }],
    }).client;
    const app = answering({ 'GET /app/installations': [[{ id: 1 }, { id: 2 }]] }).client;
    expect(await discover(app, async (id) => (id === 1 ? bad : good), log)).toHaveLength(1);
    expect(lines).toMatchObject([{ level: 'warn', installation: 1, status: 403 }]);
  });
});

describe('who we are', () => {
  it('is asked once', async () => {
    const app = answering({ 'GET /app': [{ slug: 'allclear' }] });
    const user = answering({ 'GET /users/{username}': [{ id: 7, login: 'allclear[bot]' }] });
    const who = identity(app.client);
    expect(await who.me(user.client)).toEqual({ id: 7, login: 'allclear[bot]' });
    await who.me(user.client);
    expect([...app.asked, ...user.asked]).toEqual(['GET /app', 'GET /users/{username}']);
  });

  it('is asked again after a failure', async () => {
    const routes: Record<string, unknown[] | number> = { 'GET /app': 502 };
    const app = answering(routes);
    const user = answering({ 'GET /users/{username}': [{ id: 7, login: 'allclear[bot]' }] });
    const who = identity(app.client);
    await expect(who.me(user.client)).rejects.toMatchObject({ status: 502 });
    routes['GET /app'] = [{ slug: 'allclear' }];
    expect(await who.me(user.client)).toMatchObject({ id: 7 });
  });
});

describe('reaching GitHub', () => {
  it('goes on trying, ever slower, and names what the App may not do', async () => {
    const { lines, log } = logged();
    const clock = standingClock();
    const routes: Record<string, unknown[] | number> = { 'GET /app': 401 };
    const tries = clock.sleep;
    clock.sleep = async (milliseconds) => {
      await tries(milliseconds);
      if (clock.slept.length === 8)
        routes['GET /app'] = [{ permissions: { metadata: 'read', issues: 'read' } }];
    };
    expect(await reachGitHub(answering(routes).client, log, { clock, stopped: () => false })).toBe(true);
    expect(clock.slept).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(8);
    expect(lines.filter(({ level }) => level === 'warn').map(({ text }) => text)).toEqual([
      'the App lacks the permission issues: write; set it on its page',
      'the App lacks the permission contents: read; set it on its page',
    ]);
  });

  it('ends with the process', async () => {
    const { client } = answering({ 'GET /app': 401 });
    expect(await reachGitHub(client, () => undefined, { stopped: () => true })).toBe(false);
  });
});
