import { afterEach, describe, expect, it } from 'vitest';
import { githubClient } from '../../../app/github/client.ts';
import { plansCache, readPlanFrom } from '../../../app/github/plans.ts';
import type { PlanRead } from '../../../app/github/plan.ts';
import type { LocalGitHub } from '../../github/contract.ts';
import { startGitHub } from '../../github/start.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const PLAN = '.github/outage-plan.yml';
const FOLDER = '.github/outage-plan/templates';
const SHOP = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
const told = (more = ''): string =>
  `version: 1\naudiences:\n  leadership: { channels: [chat]${more} }\n  technical: { channels: [room] }\nchannels:\n  chat: { slack: ALLCLEAR_CHAT }\n`;

async function read(
  shop: Record<string, string>,
  organization: Record<string, string> = {},
): Promise<PlanRead> {
  github = await startGitHub({
    repositories: {
      'acme/shop': { private: true, files: shop },
      'acme/.github': { private: true, files: organization },
    },
    people: { alice: 'write' },
  });
  github.requests.length = 0;
  return readPlanFrom(client(), SHOP);
}
const client = () => githubClient({ token: github.actionsToken, baseUrl: github.url });
const asked = (): string[] =>
  github.requests.map(({ path }) => decodeURIComponent(path).replace(/.*contents\//, ''));

describe('templates', () => {
  it('come with the plan, for audiences that hear outside the room', async () => {
    const files = {
      [`${FOLDER}/leadership.md`]: 'Ours: {{ text }}',
      [`${FOLDER}/technical.md`]: 'not needed',
    };
    const { plan, problems } = await read({ [PLAN]: told(), ...files });
    expect([{ ...plan.templates }, problems]).toEqual([{ leadership: 'Ours: {{ text }}' }, []]);
  });

  it('have the name that the plan gives them', async () => {
    const { plan } = await read({ [PLAN]: told(', template: board'), [`${FOLDER}/board.md`]: 'Board' });
    expect({ ...plan.templates }).toEqual({ board: 'Board' });
  });

  it('are the organization’s where the repository has none of that name', async () => {
    const { plan } = await read(
      { [PLAN]: told(), [`${FOLDER}/other.md`]: 'x' },
      { [`${FOLDER}/leadership.md`]: 'Organization' },
    );
    expect({ ...plan.templates }).toEqual({ leadership: 'Organization' });
  });

  it('cost no request where nothing leaves the room', async () => {
    await read({ [PLAN]: 'version: 1\naudiences:\n  technical: { channels: [room] }\n' });
    expect(asked()).toEqual([PLAN]);
    await github.close();
    await read({});
    expect(asked()).toEqual([PLAN, PLAN]);
  });

  it('that are too large are told of and not used', async () => {
    const { plan, problems } = await read({
      [PLAN]: told(),
      [`${FOLDER}/leadership.md`]: 'x'.repeat(65_537),
    });
    expect({ ...plan.templates }).toEqual({});
    expect(problems).toEqual([
      { line: 1, column: 1, message: 'the template leadership is not used: it is larger than 64 kB' },
    ]);
  });

  it('are read again after a push', async () => {
    await read({ [PLAN]: told(), [`${FOLDER}/leadership.md`]: 'One' });
    const plans = plansCache(client());
    const now = async (): Promise<string> => (await plans.read(SHOP)).plan.templates['leadership']!;
    expect(await now()).toBe('One');
    await github.as('alice').writeFile('acme/shop', `${FOLDER}/leadership.md`, 'Two');
    expect(await now()).toBe('One');
    plans.drop(SHOP);
    expect(await now()).toBe('Two');
  });

  it('that a fault keeps from being read are not taken for none', async () => {
    await read({ [PLAN]: told(), [`${FOLDER}/leadership.md`]: 'One' });
    github.faults.add({ path: /templates$/, answer: 403, headers: { 'retry-after': '60' }, times: 9 });
    const limits = {
      run: <T>(_: unknown, send: () => Promise<T>) => send(),
      heard: () => undefined,
      left: () => 1,
    };
    const hasty = githubClient({ token: github.actionsToken, baseUrl: github.url, limiter: limits as never });
    await expect(readPlanFrom(hasty, SHOP)).rejects.toThrow();
  });
});
