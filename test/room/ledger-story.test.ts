import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clock as timeOf } from '../../app/core/incident/zone.ts';
import { allclear } from '../cli/allclear.ts';
import { ledger, type Ledger } from './ledger.ts';
import { play } from './ledger-hours.ts';

describe('a severity one with changes and partners', () => {
  let room: Ledger;
  let cards: string[];
  beforeAll(async () => {
    room = await ledger();
    cards = await play(room);
  }, 240_000);
  afterAll(() => room.close());

  it('all that people saw, and when', async () => {
    await expect(room.story()).toMatchFileSnapshot('ledger-story.md');
  });

  it('the ledger: who wanted, approved and made each change, and when', () => {
    const clock = (step: { at: number; by: { login: string } } | null): string =>
      step ? `${step.by.login} ${timeOf(step.at, 'Europe/Berlin')}` : '';
    expect(
      room.rows().map((row) => {
        const made = row.started ?? row.ended;
        return [row.state, clock(row), clock(row.approval), clock(made), clock(row.undone)].join(' | ');
      }),
    ).toEqual([
      'undone | erin 10:45 | dave 10:47 | erin 10:48 | erin 10:57',
      'rejected | frank 10:58 |  |  | ',
      'done | grace 11:03 | dave 11:12 | grace 11:03 | ',
      'done | erin 11:14 | dave 11:16 | erin 11:17 | ',
      'undone | frank 11:22 | dave 11:24 | frank 11:25 | frank 11:34',
      'done | frank 11:31 | dave 11:33 | frank 11:34 | ',
    ]);
    expect(room.rows()[0]!.ended).toMatchObject({ how: 'failed', outcome: 'the chain is still incomplete' });
    expect(room.rows()[2]!).toMatchObject({ unapproved: { did: 'started' }, approval: { after: true } });
    expect(room.rows()[4]!.undone).toMatchObject({ row: 6 });
    const table = cards.at(-1)!.match(/^\| C\d .*$/gm)!;
    expect(table).toHaveLength(6);
    expect(table[1]).toBe(
      '| C2 | rejected 11:00: the standby is a version behind | fail over to Frankfurt | Frank, rejected by Dave | fail back |',
    );
  });

  it('whom it asked unbidden, each once, and when', () => {
    const asked = room.heard.filter(({ by, words }) => by === 'room' && /^@\w+ \*\*[CVT]\d/.test(words));
    expect(asked.map(({ at, words }) => `${at} ${/^.*?\*\*.*?\*\*/.exec(words)![0]}`)).toEqual([
      '10:45 @dave **C1 waits for approval:**',
      '10:50 @frank **T1 is for Network**',
      '10:58 @dave **C2 waits for approval:**',
      '11:02 @bob **V2 PayCo has not answered**',
      '11:04 @dave **C3 was started without approval**',
      '11:14 @dave **C4 waits for approval:**',
      '11:22 @dave **C5 waits for approval:**',
      '11:31 @dave **C6 waits for approval:**',
    ]);
    const [first, , , breach] = asked.map(({ words }) => words);
    for (const needed of ['replace the certificate', 'Erin', 'Risk: low', 'secret version 41', 'CHG-7'])
      expect(first).toContain(needed);
    expect(breach).toContain('Call Duty manager, +49 30 5550199');
  });

  it('the clocks of vendors and team, and what was found in the draft', () => {
    expect(cards.at(-1)).toContain(
      'Citrix answered in 8 minutes (contract 10), restored in 56 minutes (contract 4 hours); PayCo answered in 23 minutes (contract 15, 8 late)',
    );
    expect(cards.at(-1)).toContain('- **Teams:** Network answered in 5 minutes (promised 15)');
    const draft = room.heard.find(({ at, by }) => at === '11:18' && by === 'room')!.words;
    expect(draft).toContain('Network found at 11:11: edge 2 answers by another route than it is asked');
    expect(draft).toContain('Citrix engaged since 10:44, restoration due 14:44');
  });

  it('the export, as JSON, Markdown and for spreadsheets', async () => {
    const { github, number } = room;
    const env = { GITHUB_TOKEN: github.actionsToken, GITHUB_API_URL: github.url, SEAL_KEY: 'a key' };
    const taken = async (format: string): Promise<string> => {
      const { code, out, err } = await allclear(['export', `acme/shop#${number}`, '-f', format], env);
      expect([code, err]).toEqual([0, '']);
      return out;
    };
    const { changes, vendors, tasks } = JSON.parse(await taken('json'));
    const ids = changes.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6].map((row) => `${number}/C${row}`));
    expect(changes[4]).toMatchObject({ state: 'undone', undone: { byRow: `${number}/C6`, by: 'frank' } });
    expect(changes[2]).toMatchObject({ withoutApproval: true, undo: 'put it back into the pool' });
    const answer = { at: '2026-11-22T09:52:00Z', dueAt: '2026-11-22T09:54:00Z', within: 10, took: 8 };
    const late = { at: '2026-11-22T10:09:00Z', within: 15, took: 23, lateBy: 8 };
    expect(vendors).toMatchObject([
      { id: `${number}/V1`, state: 'closed', case: '81234567', answer: { ...answer, lateBy: null } },
      { id: `${number}/V2`, vendor: 'payco', answer: late, escalatedAt: '2026-11-22T10:06:00Z' },
    ]);
    expect(tasks).toMatchObject([{ id: `${number}/T1`, state: 'done', team: 'network', givenBy: 'bob' }]);
    const markdown = await taken('markdown');
    for (const row of ['C4', 'V2']) expect(markdown).toContain(`### ${number}/${row}\n`);
    const lines = async (format: string) => (await taken(format)).trim().split('\r\n');
    expect((await lines('changes'))[4]).toMatch(`${number}/C4,done,Raise the gateway timeout`);
    expect((await lines('vendors'))[2]).toMatch(`${number}/V2,closed,payco,PayCo,,1,authorisations time out`);
    expect((await lines('csv'))[1]).toMatch(/^\d+,2026-11-22T09:41:00Z,/);
  }, 120_000);
});
