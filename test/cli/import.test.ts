import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from '../room/room.ts';
import { allclear, type Ran } from './allclear.ts';

let github: LocalGitHub;
let one: Replica;
let env: Record<string, string>;
let folder: string;
let file: string;
let exported: string;
let imported: number;

const numberIn = ({ out }: Ran): number => Number(/(\d+)\s*$/.exec(out)?.[1]);
const given = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  github = await shop();
  one = replica(github);
  const number = await declared(github, one, '/sev 1\n/impact nobody can pay');
  for (const words of [
    '/role lead\n/role team @carol',
    '/note at: 09:30 @alice saw | "first" failures <b>',
    '/task @carol look at the edge\n/start restart the pods\n/vendor citrix 812',
    '/failed C1 no effect\n/done T1 the chain is short',
    '/resolve the certificate was replaced',
    '/follow-up @carol alert earlier',
    '/reopen it is back',
    '/cause a certificate',
    '/resolve replaced it on both edges',
  ])
    await says(github, one, number, 'bob', words);
  env = { GITHUB_API_URL: github.url, SEAL_KEY: 'a key', GITHUB_REPOSITORY: REPOSITORY };
  exported = (await allclear(['export', String(number)], { ...env, GITHUB_TOKEN: github.actionsToken })).out;
  file = await given('record.json', exported);
  env = { ...env, GITHUB_TOKEN: github.token('alice') };
  imported = numberIn(await allclear(['import', file, '--yes'], env));
});
afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true });
});

/** A record without what is of one issue alone: its number and address. */
const story = (text: string): unknown => {
  const { room, importedFrom: _, ...record } = JSON.parse(text);
  const plain = JSON.stringify(record).replaceAll(room.url, 'URL').replaceAll(`"${room.number}/`, '"N/');
  return JSON.parse(plain);
};

describe('allclear import', () => {
  it('loses nothing of what was exported but its number and address', async () => {
    const again = await allclear(['export', String(imported)], env);
    expect(again.err).toBe('');
    expect(story(again.out)).toEqual(story(exported));
    expect(JSON.parse(again.out)).toMatchObject({
      importedFrom: `${REPOSITORY}#1`,
      room: { number: imported },
    });
  });

  it('is a closed issue, marked as written afterwards, in which nobody is mentioned or assigned', async () => {
    const { issue, comments } = await github.look(REPOSITORY, imported);
    expect([issue.state, issue.state_reason, issue.assignees]).toEqual(['closed', 'completed', []]);
    expect(issue.labels.map(({ name }: { name: string }) => name).sort()).toEqual([
      'outage',
      'retrospective',
      'sev1',
    ]);
    const [card] = comments.map(({ body }) => body as string);
    expect(card).toMatch(
      /^\*\*Retrospective: resolved at [^]*written down afterwards from the record of acme\/shop/,
    );
    expect(card).not.toMatch(/Still open|What happens next/);
    expect(`${issue.body}${card}`.replace(/`[^`]*`/g, '')).not.toMatch(/@\w/);
  });

  it('is left alone by whoever sweeps, looks or is told of it', async () => {
    const before = JSON.stringify(await github.look(REPOSITORY, imported));
    await replica(github).sweep();
    github.clock.advance(20 * 24 * 60 * 60_000);
    await replica(github).sweep();
    expect((await one.look(imported)).result).toBe('not a room');
    expect(JSON.stringify(await github.look(REPOSITORY, imported))).toBe(before);
  });

  it('is written once, and asks where nobody has agreed', async () => {
    const twice = await allclear(['import', file, '--yes'], env);
    expect([twice.code, twice.err]).toEqual([
      2,
      expect.stringContaining('That record is there already: http'),
    ]);
    const another = await given('another.json', exported.replace('"number": 1,', '"number": 7,'));
    const unasked = await allclear(['import', another], env);
    expect([unasked.code, unasked.err]).toEqual([2, expect.stringContaining('say --yes')]);
  });

  it.each<[string, (record: any) => unknown, string]>([
    ['no export', () => ({ hello: 1 }), 'allclear: Invalid input'],
    ['another version', (record) => ({ ...record, version: 2 }), 'version: Invalid input: expected 1'],
    ['an entry without its person', (record) => (delete record.entries[3].by, record), 'entries[3].by: '],
    [
      'two entries with one key',
      (record) => ((record.entries[2].key = record.entries[1].key), record),
      'entries[2].key: another entry',
    ],
    [
      'an entry that is none',
      (record) => ((record.entries[0] = { ...record.entries[0], type: 'role_taken' }), record),
      'entries[0]: no role_taken',
    ],
    [
      'an entry of tomorrow',
      (record) => ((record.entries[1].at = 7e12), record),
      'entries[1].at: it has not happened yet',
    ],
    [
      'one that goes on',
      (record) => ({ ...record, entries: record.entries.slice(0, 3) }),
      'entries: it has not ended',
    ],
  ])('refuses %s, with path and reason', async (_, change, what) => {
    const bad = await given('bad.json', JSON.stringify(change(JSON.parse(exported))));
    const before = github.requests.length;
    const { code, err } = await allclear(['import', bad, '--yes'], env);
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
    expect(github.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('says what it could not read', async () => {
    const none = await allclear(['import', join(folder, 'none.json')], env);
    const broken = await allclear(['import', await given('broken.json', '{')], env);
    expect([none.err, broken.err]).toEqual([
      expect.stringContaining('cannot be read'),
      expect.stringContaining('is no JSON'),
    ]);
  });
});

it('a record of thousands of entries is written in parts, and comes out whole', async () => {
  const record = JSON.parse(exported);
  const [first] = record.entries;
  const notes = Array.from({ length: 3_000 }, (_, n) => ({
    ...{
      type: 'noted',
      text: `line ${n} of many`,
      key: `c${90_000 + n}.1`,
      at: first.at + 1_000 + n,
      by: first.by,
    },
  }));
  const { at } = record.entries.at(-1);
  const entries = [...record.entries.slice(0, -1), ...notes, { ...record.entries.at(-1), at }];
  const long = await given(
    'long.json',
    JSON.stringify({ ...record, room: { ...record.room, number: 8 }, entries }),
  );
  const number = numberIn(await allclear(['import', long, '--yes'], env));
  const again = JSON.parse((await allclear(['export', String(number)], env)).out);
  expect(again.entries).toHaveLength(entries.length);
  await settle(github, one, number);
  expect((await shows(github, number)).state).toBe('closed');
});
