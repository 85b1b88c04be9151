import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGitHub } from '../github/start.ts';
import { declared, replica, REPOSITORY, says, shop } from '../room/room.ts';
import { runAction } from './process.ts';

let github: LocalGitHub;
const repository = { name: 'shop', owner: { login: 'acme' }, private: true, default_branch: 'main' };

beforeAll(async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one, '/sev 1\n/role lead');
  await says(github, one, number, 'alice', '/resolve restarted');
  github.clock.advance(60_000);
});
afterAll(() => github.close());

const report = (inputs: Record<string, string> = {}) => {
  github.requests.length = 0;
  return runAction({
    event: 'schedule',
    payload: { repository },
    inputs: { token: github.actionsToken, mode: 'report', 'seal-key': 'a key', ...inputs },
    env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: REPOSITORY },
  });
};

describe('mode: report', () => {
  it('writes the numbers as the job summary, and nothing in the repository', async () => {
    const { code, summary, log } = await report({ since: '30d' });
    expect([code, log]).toEqual([0, expect.stringContaining('1 incident, ')]);
    expect(summary).toMatch(/^# Outages in acme\/shop, /);
    expect(summary).toContain('```mermaid');
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('names what it could not read, and says what is no period', async () => {
    const sealed = await report({ 'seal-key': '' });
    expect(sealed.code).toBe(0);
    expect(sealed.log).toMatch(/::warning::#1 is not in the numbers: its record is sealed/);
    const wrong = await report({ since: 'ever' });
    expect([wrong.code, wrong.log]).toEqual([
      1,
      expect.stringContaining('since is "ever"; give a number of days'),
    ]);
  });
});
