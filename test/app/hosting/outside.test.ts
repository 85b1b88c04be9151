import { describe, expect, it } from 'vitest';
import type { Client } from '../../../app/github/shell.ts';
import { message } from '../../channels/given.ts';
import { listen } from '../../channels/listener.ts';
import { delivering, onlyAccount, outsideOf, secretsOf } from '../../../app/hosting/outside.ts';

const ENV = {
  ALLCLEAR_CHAT: 'plain',
  ALLCLEAR_ACME__MAIL: 'acme’s',
  ALLCLEAR_OTHER__MAIL: 'other’s',
  PRIVATE_KEY: 'never',
};

describe('secrets', () => {
  it('of one account alone: with its name and without', () => {
    const { secret } = secretsOf(ENV, 'acme', true);
    const found = ['ALLCLEAR_CHAT', 'ALLCLEAR_MAIL', 'ALLCLEAR_ACME__MAIL', 'PRIVATE_KEY'].map(secret);
    expect(found).toEqual(['plain', 'acme’s', 'acme’s', undefined]);
  });

  it('of several: each its own, whatever the plan names', () => {
    const { secret, refused } = secretsOf(ENV, 'acme', false);
    const found = ['ALLCLEAR_CHAT', 'ALLCLEAR_MAIL', 'ALLCLEAR_OTHER__MAIL'].map(secret);
    expect(found).toEqual([undefined, 'acme’s', undefined]);
    expect(refused('ALLCLEAR_CHAT')).toContain('ALLCLEAR_ACME__CHAT is not set');
    expect(refused('ALLCLEAR_OTHER__MAIL')).toContain('bound to another owner');
  });
});

describe('the one account', () => {
  const installed = (count: number) => {
    const asked: string[] = [];
    const request = async (route: string) => {
      asked.push(route);
      if (count < 0) throw Object.assign(new Error('failed'), { status: 500 });
      return { data: Array.from({ length: count }, (_, id) => ({ id })) };
    };
    return { app: { request } as unknown as Client, asked };
  };

  it('is asked for when something leaves, then known for ten minutes', async () => {
    let now = 0;
    const { app, asked } = installed(1);
    const alone = onlyAccount(app, () => now);
    expect([asked.length, await alone(), await alone(), asked.length]).toEqual([0, true, true, 1]);
    now += 11 * 60_000;
    await alone();
    expect(asked).toHaveLength(2);
  });

  it('is none where two have the App, and is not guessed', async () => {
    expect(await onlyAccount(installed(2).app)()).toBe(false);
    await expect(onlyAccount(installed(-1).app)()).rejects.toThrow('failed');
  });
});

it('a channel leads to repositories of the room’s own owner, and to nobody else’s', async () => {
  const client = {} as Client;
  const outside = outsideOf({}, 'Acme', false, { client, me: async () => ({ id: 900, login: 'a[bot]' }) });
  expect(await outside.client!('acme/status')).toBe(client);
  expect(await outside.client!('acme-evil/status')).toBeUndefined();
  expect(await outside.client!('other/status')).toBeUndefined();
  expect(await outside.account!('acme/status')).toMatchObject({ id: 900 });
});

describe('sending', () => {
  const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
  const channel = { kind: 'webhook', secret: 'ALLCLEAR_CHAT', signWith: null } as const;
  const whose = { client: {} as Client, me: async () => undefined };

  it('takes the secrets of the room’s owner', async () => {
    const [mine, plain] = [await listen(), await listen()];
    const env = { ALLCLEAR_CHAT: plain.url, ALLCLEAR_ACME__CHAT: mine.url };
    const sent = await delivering(env, async () => false, whose)('chat', channel, message(), repository);
    await Promise.all([mine.close(), plain.close()]);
    expect([sent.ok, mine.heard.length, plain.heard.length]).toEqual([true, 1, 0]);
  });

  it('waits where GitHub does not say whose they are: nothing has left', async () => {
    const unsure = () => Promise.reject(new Error('s3cr3t'));
    const sent = await delivering({}, unsure, whose)('chat', channel, message(), repository);
    expect(sent).toEqual({
      ...{ ok: false, final: false, to: 'chat' },
      why: 'GitHub did not say who has installed the App',
    });
  });
});
