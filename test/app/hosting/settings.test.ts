import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../app/hosting/settings.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const enough = { APP_ID: '123', PRIVATE_KEY: pem, WEBHOOK_SECRET: 's3cret' };

const problemsOf = (env: Record<string, string | undefined>): readonly string[] => {
  const settings = settingsFrom({ ...enough, ...env }, readFile);
  return 'problems' in settings ? settings.problems : [];
};
const readFile = (path: string): string => {
  if (path === '/keys/app.pem') return pem;
  throw new Error('ENOENT');
};

describe('settings', () => {
  it('need three, and have sensible values for the rest', () => {
    expect(settingsFrom(enough)).toEqual({
      appId: 123,
      privateKey: pem.trim() + '\n',
      webhookSecret: 's3cret',
      port: 3000,
      host: 'localhost',
      apiUrl: 'https://api.github.com',
      logLevel: 'info',
      dryRun: false,
      sweepEvery: 60_000,
    });
  });

  it.each([
    ['PORT', '0', { port: 0 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['GITHUB_API_URL', 'https://ghe.example/api/v3/', { apiUrl: 'https://ghe.example/api/v3' }],
    ['LOG_LEVEL', 'DEBUG', { logLevel: 'debug' }],
    ['DRY_RUN', 'true', { dryRun: true }],
    ['DRY_RUN', '0', { dryRun: false }],
    ['DRY_RUN', '', { dryRun: false }],
    ['SWEEP_EVERY', '30s', { sweepEvery: 30_000 }],
    ['SWEEP_EVERY', '2h', { sweepEvery: 7_200_000 }],
    ['SWEEP_EVERY', 'off', { sweepEvery: 0 }],
    ['REDIS_URL', 'redis://elsewhere', {}],
  ])('%s=%s', (name, value, expected) => {
    expect(settingsFrom({ ...enough, [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['APP_ID', undefined, 'APP_ID is missing'],
    ['APP_ID', 'Iv23abc', 'APP_ID is "Iv23abc"; give the number'],
    ['APP_ID', '0', 'APP_ID is "0"'],
    ['WEBHOOK_SECRET', undefined, 'WEBHOOK_SECRET is missing'],
    ['WEBHOOK_SECRET', '  ', 'WEBHOOK_SECRET is missing'],
    ['WEBHOOK_SECRET', 'development', 'which everybody knows'],
    ['PRIVATE_KEY', undefined, 'PRIVATE_KEY is missing'],
    ['PRIVATE_KEY', 'nonsense', 'PRIVATE_KEY holds no RSA private key'],
    ['PORT', '70000', 'PORT is "70000"; give a number from 0 to 65535.'],
    ['PORT', '3000x', 'PORT is "3000x"'],
    ['GITHUB_API_URL', 'api.github.com', 'GITHUB_API_URL is "api.github.com"; give one like'],
    ['GITHUB_API_URL', 'ftp://x', 'GITHUB_API_URL'],
    ['LOG_LEVEL', 'loud', 'give one of debug, info, warn, error, silent.'],
    ['DRY_RUN', 'maybe', 'DRY_RUN is "maybe"; give true or false.'],
    ['SWEEP_EVERY', '1 minute', 'SWEEP_EVERY is "1 minute"; give a time such as 1m, or off.'],
    ['SWEEP_EVERY', '0m', 'SWEEP_EVERY'],
  ])('%s=%s is refused', (name, value, said) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
    expect(problems[0]).not.toContain('\n');
  });

  it('says everything that is missing at once', () => {
    expect(settingsFrom({})).toEqual({
      problems: [
        expect.stringContaining('APP_ID'),
        expect.stringContaining('PRIVATE_KEY'),
        expect.stringContaining('WEBHOOK_SECRET'),
      ],
    });
  });

  it('never repeat a secret', () => {
    const problems = problemsOf({ PRIVATE_KEY: 'MIIE-not-quite-a-key', WEBHOOK_SECRET: undefined });
    expect(problems.join('\n')).not.toContain('MIIE');
  });
});

describe('the private key', () => {
  const same = (env: Record<string, string | undefined>) =>
    expect(settingsFrom({ ...enough, PRIVATE_KEY: undefined, ...env }, readFile)).toMatchObject({
      privateKey: expect.stringMatching(
        /^-----BEGIN RSA PRIVATE KEY-----\n[^]+\n-----END RSA PRIVATE KEY-----\s*$/,
      ),
    });

  it('is taken in base64', () => same({ PRIVATE_KEY: Buffer.from(pem).toString('base64') }));
  it('is taken with written-out line ends', () => same({ PRIVATE_KEY: pem.replaceAll('\n', '\\n') }));
  it('is taken on one line', () => same({ PRIVATE_KEY: pem.replaceAll('\n', ' ') }));
  it('is taken from a file', () => same({ PRIVATE_KEY_PATH: '/keys/app.pem' }));
  it('is taken itself where a file is named too', () =>
    same({ PRIVATE_KEY: pem, PRIVATE_KEY_PATH: '/none' }));

  it('is missed where the file is', () => {
    const settings = settingsFrom({ ...enough, PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/none' }, readFile);
    expect(settings).toEqual({ problems: ['PRIVATE_KEY_PATH is "/none"; no such file can be read.'] });
  });
});
