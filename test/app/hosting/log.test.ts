import { describe, expect, it } from 'vitest';
import { described, jsonLog } from '../../../app/hosting/log.ts';

const lines = (
  level: Parameters<typeof jsonLog>[0],
  ...said: Parameters<ReturnType<typeof jsonLog>>[0][]
) => {
  const written: string[] = [];
  const log = jsonLog(
    level,
    (text) => written.push(text),
    () => new Date(0),
  );
  said.forEach(log);
  return written;
};

describe('the log', () => {
  it('is one JSON object a line', () => {
    expect(lines('info', { level: 'info', text: 'two\nlines', room: 'acme/shop#1' })).toEqual([
      '{"time":"1970-01-01T00:00:00.000Z","level":"info","text":"two\\nlines","room":"acme/shop#1"}\n',
    ]);
  });

  it('leaves out what is below its level', () => {
    expect(lines('warn', { level: 'info', text: 'a' }, { level: 'error', text: 'b' })).toHaveLength(1);
    expect(lines('silent', { level: 'error', text: 'b' })).toHaveLength(0);
  });

  it('tells of an error in one line, without its stack', () => {
    const error = Object.assign(new Error('Not Found'), {
      name: 'HttpError',
      status: 404,
      request: { body: 'x' },
    });
    expect(described(error)).toEqual({ error: 'HttpError: Not Found', status: 404 });
    const [line] = lines('info', { level: 'error', text: 'failed', error });
    expect(JSON.parse(line ?? '').error).toEqual({ error: 'HttpError: Not Found', status: 404 });
    expect(line).not.toContain('log.test.ts');
    expect(described(undefined)).toEqual({ error: 'undefined' });
  });

  it('blots out what looks like a token or a key', () => {
    const [line] = lines('info', {
      level: 'info',
      text: 'Bad credentials for ghs_16C7e42F292c6912E7710c838347Ae178B4a',
      key: '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----',
    });
    expect(line).not.toMatch(/ghs_|MIIE/);
    expect(line).toContain('Bad credentials for ***');
  });
});
