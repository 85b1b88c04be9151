import { describe, expect, it } from 'vitest';
import { incidentsNamed, revertedBy, revertedTitle } from '../../../app/core/pulls/named.ts';

/** What a text names, `!` where it calls it its incident. */
const named = (body: string): string =>
  incidentsNamed(body, 'acme/shop')
    .map(({ repository, number, said }) => `${repository}#${number}${said ? '!' : ''}`)
    .join(' ');

describe('the incidents that a pull request names', () => {
  it.each([
    ['Incident: #12', 'acme/shop#12!'],
    ['incident: acme/outages#12', 'acme/outages#12!'],
    ['Why.\n\n**Incident:** https://github.com/acme/outages/issues/4', 'acme/outages#4!'],
    ['Incidents: #12, acme/outages#13 and #14 as in #15', 'acme/shop#12! acme/outages#13! acme/shop#14!'],
    ['- Incident: #4\n- closes #5', 'acme/shop#5 acme/shop#4!'],
    ['Fixes #12, resolves acme/outages#3.', 'acme/shop#12 acme/outages#3'],
    ['This closes: #12 for good', 'acme/shop#12'],
    ['Fixes #12\n\nIncident: #12', 'acme/shop#12!'],
  ])('%j', (body, found) => {
    expect(named(body)).toBe(found);
  });

  it.each([
    '> Incident: #12',
    '`Incident: #12`',
    '```\nIncident: #12\n```',
    '    Incident: #12',
    '<!-- Incident: #12 -->',
    '<!--\nIncident: #12\n-->',
    '<details>\nFixes #12\n</details>',
    'Not an Incident: #12',
    'Incident #12',
    'Incident: #12abc',
    'prefixes #12',
    'see #12',
    '',
  ])('none in %j', (body) => {
    expect(named(body)).toBe('');
  });

  it('ten at most, in time that grows with the text alone', () => {
    const many = Array.from({ length: 400 }, (_, at) => `Fixes #${at + 1}`).join('\n');
    expect(incidentsNamed(many, 'acme/shop')).toHaveLength(10);
    expect(named(`${'> '.repeat(20_000)}Incident: #1`)).toBe('');
    expect(named(`${'`'.repeat(30_000)} ${'<!--'.repeat(7_000)} fixes 1`)).toBe('');
  });
});

describe('what a pull request reverts', () => {
  it('is told by GitHub’s own text', () => {
    expect(revertedBy('Reverts acme/shop#45', 'acme/api')).toEqual({ repository: 'acme/shop', number: 45 });
    expect(revertedBy('Reverts #45\n\nIt broke.', 'acme/api')).toEqual({
      repository: 'acme/api',
      number: 45,
    });
  });

  it('is nothing in a quotation or in the middle of a line', () => {
    expect(revertedBy('> Reverts acme/shop#45', 'acme/api')).toBeUndefined();
    expect(revertedBy('Nobody reverts #45', 'acme/api')).toBeUndefined();
  });

  it('or by its title', () => {
    expect(revertedTitle('Revert "Raise the timeout"')).toBe('Raise the timeout');
    expect(revertedTitle('Reverted pages')).toBeUndefined();
  });
});
