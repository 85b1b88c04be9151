import { describe, expect, it } from 'vitest';
import { commands } from '../../../app/core/commands/all.ts';
import { commandsIn, mayCommand } from '../../../app/core/grammar/parse.ts';
import { nearest } from '../../../app/core/grammar/typo.ts';
import { heard, scene, type Said } from './heard.ts';

/** The line that a typo is answered with. */
function meant(comment: string, said: Said = {}): string | undefined {
  const refusal = commandsIn(comment, scene(said), commands)[0]?.understand(scene(said));
  return refusal && 'refusal' in refusal && refusal.refusal.code === 'typo'
    ? refusal.refusal.right
    : undefined;
}

describe('a slip whose arguments would fit is told the right line', () => {
  it.each<[string, string]>([
    ['/rolle lead', '/role lead'],
    ['/rloe lead', '/role lead'],
    ['/rle lead', '/role lead'],
    ['/role1 lead', ''],
    ['/sve 1', '/severity 1'],
    ['/serverity 1', '/severity 1'],
    ['/severiti 2 it spreads', '/severity 2 it spreads'],
    ['/statsu identified', '/status identified'],
    ['/reslove it was the cache', '/resolve it was the cache'],
    ['/cancle', '/cancel'],
    ['/nte first alarm', '/note first alarm'],
    ['/jion', '/join'],
    ['/dupilcate #12', '/duplicate #12'],
    ['/imapct:EU is down', '/impact EU is down'],
    ['/impcat\nEU customers cannot pay', '/impact'],
    ['/allcler role lead', '/allclear role lead'],
    ['/allclear rolle lead', '/allclear role lead'],
    ['/all-claer sev 1', '/allclear severity 1'],
  ])('%j', (comment, right) => {
    expect(meant(comment) ?? '').toEqual(right);
  });
});

describe('a slip whose arguments would not fit is prose', () => {
  it.each([
    '/dev is down',
    '/rule of thumb: restart',
    '/joint effort today',
    '/statue of liberty',
    '/eat lunch at noon',
    '/help2 me',
    '/durationless',
    '/roll back the release',
  ])('%j', (comment) => {
    expect(heard(comment)).toEqual([]);
  });
});

it('a slip behind the required prefix is told with the prefix', () => {
  expect(meant('/allclear rolle lead', { prefix: true })).toBe('/allclear role lead');
});

it('what was typed is named without its arguments', () => {
  const refusal = commandsIn('/rolle lead', scene(), commands)[0]!.understand(scene());
  expect(refusal).toMatchObject({ refusal: { typed: '/rolle' } });
});

describe('nearest', () => {
  it('allows one slip, two in words longer than six letters, and none that leave nothing', () => {
    expect(nearest('rol', ['role'])).toBe('role');
    expect(nearest('ro', ['role'])).toBeUndefined();
    expect(nearest('svrity', ['severity'])).toBe('severity');
    expect(nearest('svrty', ['severity'])).toBeUndefined();
    expect(nearest('x', ['a'])).toBeUndefined();
  });
  it('takes the nearest of several, the first of equals', () => {
    expect(nearest('rolle', ['rollo', 'role', 'roller'])).toBe('rollo');
    expect(nearest('severit', ['severer', 'severity'])).toBe('severity');
  });
  it('does not compare what nobody typed by accident', () => {
    expect(nearest('r'.repeat(5_000), ['role'])).toBeUndefined();
  });
});

describe('whether a text is worth a look', () => {
  it.each<[string, boolean]>([
    ['/incident', true],
    ['/role lead', true],
    ['/allclear', true],
    ['/incidnet 1', true],
    ['/rolle lead', false],
    ['/etc is read-only', false],
    ['we are looking', false],
    ['> /incident', false],
  ])('%j: %s', (comment, worth) => {
    expect(mayCommand(comment, commands)).toBe(worth);
  });
});
