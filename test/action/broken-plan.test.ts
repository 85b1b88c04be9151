import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunShell, shellFor } from '../../action/shell.ts';
import { look } from '../../app/github/look.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';

const PATH = '.github/outage-plan.yml';
const PLAN = 'version: 1\naudiences:\n  board: { title: The board, channels: [room] }\n';
const BROKEN = `${PLAN}severities: [\n`;
const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
let github: LocalGitHub;
beforeEach(async () => {
  github = await startGitHub({
    repositories: { 'acme/shop': { private: true, labels: ['outage'], files: { [PATH]: PLAN } } },
    people: { alice: 'write' },
  });
});
afterEach(() => github.close());

/** A run of its own. */
const run = (): RunShell =>
  shellFor(
    {
      ...{ token: github.actionsToken, watchToken: github.actionsToken, sealKey: 'a key', secrets: '' },
      ...{ plan: undefined, dryRun: false, mode: 'auto', summary: false, watch: undefined, strict: false },
    },
    { env: {}, problems: [] },
    github.url,
  );
const looks = (number: number, shell: RunShell) =>
  look({ repository, number, senders: [], comments: [], events: true }, shell);
const bodies = async (number: number): Promise<string[]> =>
  (await github.look('acme/shop', number)).comments
    .filter(({ user }) => user.type === 'Bot')
    .map(({ body }) => body as string);
const told = async (number: number): Promise<number> =>
  (await bodies(number)).filter((body) => body.includes('@alice **The outage plan cannot be read:**')).length;

describe('a plan that breaks, for the Action', () => {
  it('is kept by a run that stays, as the run read it before', async () => {
    const stays = run();
    const number = await github.as('alice').openIssue('acme/shop', { title: 'Down', labels: ['outage'] });
    await looks(number, stays);
    await github.as('alice').writeFile('acme/shop', PATH, BROKEN);
    stays.forget();
    expect(await stays.plan(repository)).toMatchObject({
      plan: { audiences: { board: { title: 'The board' } } },
      broken: { kept: true },
    });
    // Nobody is mentioned twice in five minutes.
    github.clock.advance(400_000);
    await looks(number, stays);
    expect(await told(number)).toBe(1);
    expect((await bodies(number)).join()).toContain('What was read before holds');
    await github.as('alice').writeFile('acme/shop', PATH, PLAN);
    stays.forget();
    expect((await stays.plan(repository)).broken).toBeUndefined();
  });

  it('gives way to the built-in one in runs of their own, of which one says so', async () => {
    await github.as('alice').writeFile('acme/shop', PATH, BROKEN);
    const number = await github.as('alice').openIssue('acme/shop', { title: 'Down', labels: ['outage'] });
    for (let runs = 0; runs < 3; runs += 1) {
      await looks(number, run());
      github.clock.advance(400_000);
    }
    expect(await told(number)).toBe(1);
    expect((await bodies(number)).join()).toContain('The built-in plan holds');
  });
});
