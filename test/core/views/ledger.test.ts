import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ledgerCsv, ledgerMarkdown } from '../../../app/core/views/ledger.ts';
import { ledgerRows, type LedgerOf, type LedgerRow } from '../../../app/core/views/ledger/rows.ts';
import { exported } from '../../../app/core/views/export/export.ts';
import { viewOf } from '../../../app/core/views/scene.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { outage } from '../changes/room.ts';
import { AT, type Given } from '../given.ts';
import { HOSTILE } from '../hostile.ts';
import { elements, html, specials } from './render.ts';

const of = ({ incident, entries }: Given): LedgerOf => ({
  ...{ incident, entries, number: 412 },
  issueUrl: 'https://github.com/acme/shop/issues/412',
});

const played = (): Given => {
  const room = outage();
  room.says('erin', '/change replace the certificate risk: low undo: secret version 41 ref: CHG-7');
  room.says('erin', '/change C1 replace both certificates');
  room.says('dave', '/approve C1');
  room.says('frank', '/start C1');
  room.says('frank', '/note C1 half of them');
  room.says('frank', '/done C1 errors are gone');
  room.says('frank', '/start at: 09:50 restart the pods');
  room.says('frank', '/failed C2 they do not come up');
  room.says('frank', '/undone C2');
  return room;
};

describe('the ledger', () => {
  it('has each change as 412/C1, with proposer, approver and executor and their comments', () => {
    const [first, second] = ledgerRows(of(played()));
    expect(first).toMatchObject({
      ...{ id: '412/C1', state: 'done', summary: 'replace both certificates', ref: 'CHG-7' },
      ...{ proposed: { by: 'erin', at: '2026-11-22T09:50:00Z' }, started: { by: 'frank' } },
      approval: { by: 'dave', own: false, afterTheFact: false },
      ended: { by: 'frank', how: 'done', outcome: 'errors are gone' },
      ...{ withoutApproval: false, notes: [{ by: 'frank', text: 'half of them' }] },
    });
    expect(second).toMatchObject({
      ...{ id: '412/C2', state: 'undone', withoutApproval: true, approval: null },
      ...{ started: { at: '2026-11-22T09:50:00Z' }, ended: { how: 'failed' }, undone: { by: 'frank' } },
    });
    const comments = [first!.proposed, first!.approval, first!.started, first!.ended, second!.started];
    for (const one of comments) expect(one!.comment).toMatch(/issues\/412#issuecomment-\d+$/);
  });
  it('keeps the first wording and each later one, with a digest that anybody can make again', () => {
    const { wordings, approval } = ledgerRows(of(played()))[0] as LedgerRow;
    expect(wordings.map(({ summary }) => summary)).toEqual([
      'replace the certificate',
      'replace both certificates',
    ]);
    const lines = 'summary: replace both certificates\nundo: secret version 41\nrisk: low';
    expect(approval!.digest).toBe(createHash('sha256').update(lines).digest('hex'));
    expect(wordings[1]!.digest).toBe(approval!.digest);
  });
  it('says plainly that comments can be edited, and how that shows', () => {
    const { plan } = readPlan(null);
    const { repository, now } = { ...played().room, now: AT };
    const view = viewOf({ ...of(played()), plan, repository, now, earlier: { count: 0, comments: [] } });
    for (const format of ['json', 'markdown'] as const) {
      const text = exported(format, view, 412);
      expect(text).toContain('Comments on GitHub can be edited and deleted');
      expect(text).toContain('412/C2');
    }
    expect(exported('changes', view, 412).split('\r\n')[2]).toMatch(/^412\/C2,undone,restart the pods/);
  });
  it('has whole words where the state keeps their beginning', () => {
    const room = outage();
    const long = 'x'.repeat(120);
    for (let n = 1; n <= 60; n += 1) room.says('frank', `/start ${long} ${n}\n/done C${n}\n`);
    room.says('dave', Array.from({ length: 30 }, (_, n) => `/approve C${n + 1} after the fact`).join('\n'));
    const changes = ledgerRows(of(room));
    expect(room.incident.changes.rows[0]!.text).toHaveLength(80);
    expect(changes.map(({ summary }) => summary.length)).toEqual(changes.map((_, n) => (n < 9 ? 122 : 123)));
  });
});

describe('the ledger as a sheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u200B=1', '＝1'])('takes %s for text', (words) => {
    const room = outage();
    room.says('erin', `/change restart undo: ${words}`);
    expect(ledgerCsv(of(room)).split('\r\n')[1]).toMatch(/^412\/C1,proposed,restart,,"'/);
  });
  it('doubles quotes and keeps every row as wide as its head', () => {
    const room = outage();
    room.says('erin', '/change say "hello", twice\nand below');
    const [head, row] = ledgerCsv(of(room)).split('\r\n');
    const words = '"say ""hello"", twice\nand below"';
    expect(row).toContain(words);
    expect(row!.replace(words, '').split(',')).toHaveLength(head!.split(',').length);
  });
});

it('is Markdown in which nothing that people typed is markup', () => {
  const plain = elements(html(ledgerMarkdown(of(hostile('words')))));
  for (const words of HOSTILE.filter((one) => /\S/.test(one) && one.length < 5_000)) {
    const page = html(ledgerMarkdown(of(hostile(words))));
    expect(specials(page), words).toEqual([]);
    expect(elements(page), words).toEqual(plain);
  }
});

/** A row whose words are what somebody typed, however they came to be there. */
function hostile(words: string): Given {
  const room = outage();
  room.says('erin', '/change x undo: y ref: z');
  const [entries] = [room.entries.map((one) => ('undo' in one ? { ...one, text: words, undo: words } : one))];
  return { ...room, incident: room.incident, entries: entries as never };
}
