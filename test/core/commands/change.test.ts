import { describe, expect, it } from 'vitest';
import { wordsDigest } from '../../../app/core/changes/digest.ts';
import { outage, row } from '../changes/room.ts';

describe('/change', () => {
  it('opens a row with what was said of it, and waits where the plan asks for a yes', () => {
    const room = outage();
    const { reaction, entries } = room.says(
      'erin',
      '/change replace the certificate risk: low undo: secret version 41\nref: CHG-7',
    );
    expect([reaction, entries[0]]).toEqual(['eyes', 'change_proposed']);
    expect(row(room)).toMatchObject({
      ...{ number: 1, text: 'replace the certificate', risk: 'low', undo: 'secret version 41', ref: 'CHG-7' },
      ...{ state: 'proposed', needsYes: true, by: { login: 'erin' } },
    });
  });
  it('waits for nobody where the plan asks for no yes', () => {
    const room = outage();
    room.says('bob', '/sev 3');
    expect(room.says('erin', '/change restart the pods').reaction).toBe('+1');
    expect(row(room)).toMatchObject({ state: 'proposed', needsYes: false });
    expect(room.card).toMatch(
      /### In hand\n- \*\*C1\*\* proposed at .*, not started, Erin: restart the pods/,
    );
  });
  it.each([
    'start the standby in Frankfurt',
    'approve requests again at the edge',
    'C4 instances to C5',
    'done is better than perfect',
  ])('takes "%s" for a summary', (summary) => {
    const room = outage();
    room.says('erin', `/change ${summary}`);
    expect(row(room).text).toBe(summary);
  });
  it.each([
    ['/change #45', { repository: 'acme/shop', number: 45 }],
    ['/change acme/pay#7', { repository: 'acme/pay', number: 7 }],
    ['/change https://github.com/acme/pay/pull/7/files', { repository: 'acme/pay', number: 7 }],
  ])('%s is a pull request', (line, pull) => {
    const room = outage();
    room.says('erin', line);
    expect(row(room)).toMatchObject({ text: '', pull: { ...pull, state: null, head: null } });
  });
  it('of a pull request that is a row already says which', () => {
    const room = outage();
    room.says('erin', '/change #45');
    expect(room.says('frank', '/change https://github.com/ACME/Shop/pull/45').said).toContain(
      'ACME/Shop#45 is C1 already',
    );
  });
  it.each([
    ['/change C1 replace both certificates', { text: 'replace both certificates', undo: 'by hand' }],
    ['/change C1 undo: the old one', { text: 'replace the certificate', undo: 'the old one' }],
    ['/change C1 risk: high', { text: 'replace the certificate', risk: 'high' }],
  ])('%s rewords it', (line, words) => {
    const room = outage();
    room.says('erin', '/change replace the certificate undo: by hand');
    room.says('frank', line);
    expect(row(room)).toMatchObject({ ...words, number: 1, by: { login: 'erin' } });
  });
  it('rewords nothing that runs, and nothing with no words', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    expect(room.says('erin', '/change C1').said).toContain('`/change C1 what you will do`');
    room.says('erin', '/start C1');
    expect(room.says('erin', '/change C1 something else').said).toContain('it is running');
  });
  it('asks whether a word behind the number is another wording', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    expect(room.says('dave', '/change C1 reject too risky').said).toContain('`/reject C1 too risky`');
    expect(row(room).text).toBe('replace the certificate');
  });
  it.each(['/change approve C1', '/change C1 approve', '/approve C1', '/approve'])('%s approves', (line) => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    expect(room.says('dave', line).entries).toEqual(['change_approved']);
    expect(row(room)).toMatchObject({ state: 'approved', approval: { of: wordsDigest(row(room)) } });
  });
  it('keeps the numbers of rows that were opened in the same moment apart', () => {
    const room = outage();
    room.says('erin', '/change one\n/change two');
    room.says('frank', '/change three');
    expect(room.incident.changes.rows.map(({ number, text }) => `C${number} ${text}`)).toEqual([
      'C1 one',
      'C2 two',
      'C3 three',
    ]);
  });
});
