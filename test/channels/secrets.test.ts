import { describe, expect, it } from 'vitest';
import { secretsFrom, secretsFromInput } from '../../app/channels/secrets.ts';

const env = {
  ALLCLEAR_SLACK: 'everybody',
  ALLCLEAR_ACME__SLACK: 'acme',
  ALLCLEAR_OTHER_CORP__SLACK: 'other',
  ALLCLEAR_EMPTY: ' ',
  ALLCLEAR_A__B__SLACK: 'a--b',
  PRIVATE_KEY: 'key',
};

describe('for one owner', () => {
  const { secret, refused } = secretsFrom(env);
  it('gives what begins with ALLCLEAR_, and nothing else', () => {
    expect(secret('ALLCLEAR_SLACK')).toBe('everybody');
    for (const name of [
      'PRIVATE_KEY',
      'allclear_slack',
      'ALLCLEAR_',
      'ALLCLEAR_EMPTY',
      'ALLCLEAR_NONE',
      '__proto__',
    ])
      expect(secret(name)).toBeUndefined();
    expect(refused('PRIVATE_KEY')).toContain('ALLCLEAR_');
    expect(refused('ALLCLEAR_SLACK')).toBeUndefined();
  });
});

describe('for one of several owners', () => {
  it.each([
    ['acme', 'ALLCLEAR_ACME__SLACK', 'acme'],
    ['ACME', 'ALLCLEAR_SLACK', 'acme'],
    ['other-corp', 'ALLCLEAR_OTHER_CORP__SLACK', 'other'],
    ['other-corp', 'ALLCLEAR_SLACK', 'other'],
    ['nobody', 'ALLCLEAR_SLACK', undefined],
    ['acme', 'ALLCLEAR_OTHER_CORP__SLACK', undefined],
    ['a', 'ALLCLEAR_A__B__SLACK', undefined],
    ['a', 'ALLCLEAR_B__SLACK', undefined],
    ['a--b', 'ALLCLEAR_SLACK', undefined],
    ['a_b', 'ALLCLEAR_SLACK', undefined],
  ])('%s finds by %s: %s', (owner, name, value) => {
    const { secret, refused } = secretsFrom(env, owner);
    expect(secret(name)).toBe(value);
    expect(refused(name) === undefined).toBe(value !== undefined);
  });

  it('refuses with words', () => {
    const { refused } = secretsFrom(env, 'acme');
    expect(refused('ALLCLEAR_OTHER_CORP__SLACK')).toBe(
      'ALLCLEAR_OTHER_CORP__SLACK is bound to another owner; here a secret is ALLCLEAR_ACME__NAME, or ALLCLEAR_NAME for short',
    );
    expect(refused('ALLCLEAR_PAGER')).toBe('the secret ALLCLEAR_ACME__PAGER is not set where Allclear runs');
  });
});

describe('the secrets input', () => {
  it('is what toJSON(secrets) gives', () => {
    const text = JSON.stringify({ ALLCLEAR_SLACK: 'https://x=1', github_token: 'ghs_x', ALLCLEAR_N: 5 });
    expect(secretsFromInput(` ${text}\n`)).toEqual({
      env: { ALLCLEAR_SLACK: 'https://x=1' },
      problems: ['secrets: the value of ALLCLEAR_N is not a text'],
    });
  });

  it('or lines', () => {
    const text =
      '# ours\nALLCLEAR_SLACK=https://x/?a=b\r\n\n  ALLCLEAR_SMTP_URL = smtp://a:b@c \nhushhush\nOTHER=hushhush';
    const { env: read, problems } = secretsFromInput(text);
    expect(read).toEqual({ ALLCLEAR_SLACK: 'https://x/?a=b', ALLCLEAR_SMTP_URL: 'smtp://a:b@c' });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toBe('secrets, line 5: this is not ALLCLEAR_NAME=value');
    expect(problems.join()).not.toContain('hushhush');
  });

  it('is never repeated', () => {
    const { env: read, problems } = secretsFromInput('{"ALLCLEAR_SLACK": hushhush');
    expect(read).toEqual({});
    expect(problems.join()).not.toContain('hush');
    expect(secretsFromInput('')).toEqual({ env: {}, problems: [] });
  });
});
