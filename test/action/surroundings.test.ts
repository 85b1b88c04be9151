import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useProxy } from '../../action/proxy.ts';
import { repositoryOf } from '../../action/event.ts';
import { viewer } from '../../action/viewer.ts';
import { githubClient } from '../../app/github/client.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub({ repositories: { 'acme/shop': {} }, people: { alice: 'write' } });
});
afterAll(() => github.close());

describe('who we are', () => {
  it.each(['', '/api/v3'])('is told by GitHub, at %j', async (path) => {
    const apiUrl = github.url + path;
    const client = githubClient({ token: github.actionsToken, baseUrl: apiUrl });
    expect(await viewer(client, apiUrl)).toEqual({ id: expect.any(Number), login: 'github-actions[bot]' });
  });

  it('stays unknown where GitHub does not tell', async () => {
    github.faults.add({ path: /graphql/, answer: 403 });
    const client = githubClient({ token: github.actionsToken, baseUrl: github.url });
    expect(await viewer(client, github.url)).toBeUndefined();
  });
});

describe('the event', () => {
  it('tells of its repository, or names it', () => {
    const repository = { full_name: 'acme/shop', private: true, default_branch: 'trunk' };
    const event = { name: 'issues', payload: { repository } };
    expect(repositoryOf(event, {})).toEqual({
      owner: 'acme',
      name: 'shop',
      private: true,
      defaultBranch: 'trunk',
    });
    expect(repositoryOf({ name: 'schedule', payload: {} }, { GITHUB_REPOSITORY: 'acme/web' })).toEqual({
      owner: 'acme',
      name: 'web',
    });
    expect(() => repositoryOf({ name: '', payload: {} }, {})).toThrow('GITHUB_REPOSITORY is not set');
  });
});

describe('a proxy', () => {
  it('is nothing to speak of where there is none, or Node uses it already', () => {
    expect(useProxy({})).toBeUndefined();
    expect(useProxy({ HTTPS_PROXY: 'http://proxy', NODE_USE_ENV_PROXY: '1' })).toBeUndefined();
  });
});
