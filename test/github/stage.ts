import { afterAll, beforeAll } from 'vitest';
import { type Ask, asking } from './asking.ts';
import type { LocalGitHub, Seed } from './contract.ts';
import { startGitHub } from './start.ts';

const usual: Seed = {
  repositories: { 'acme/shop': { labels: ['bug'] }, 'acme/vault': { private: true } },
  people: { ana: 'admin', bo: 'write', tri: 'triage', rea: 'read', out: 'none' },
  now: new Date('2019-07-02T13:42:00Z'),
  speed: 0,
};

/** A local GitHub for the tests of one file, with the clock standing still. */
export function stage(seed: Partial<Seed> = {}): { github: LocalGitHub; ask: Ask } {
  const it = {} as { github: LocalGitHub; ask: Ask };
  beforeAll(async () => {
    it.github = await startGitHub({ ...usual, ...seed });
    it.ask = asking(it.github);
  });
  afterAll(() => it.github.close());
  return it;
}

export const repo = 'acme/shop';
export const root = '/repos/acme/shop';
