import { describe, expect, it } from 'vitest';
import { wordsDigest } from '../../../app/core/changes/digest.ts';
import { freezingOf } from '../../../app/core/freeze/freeze.ts';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { AT, given } from '../given.ts';

const FREEZE = 'changes: { freeze-at: [sev1] }';
const by = { id: 2, login: 'bob' };
const repository = { owner: 'acme', name: 'shop' };
const sets = (room: ReturnType<typeof given>) =>
  room.entries.flatMap((entry) => (entry.type === 'freeze_set' ? [entry] : []));

describe('the check follows the incident', () => {
  it('on with the severity, off below it, on again, off at the end: each once', () => {
    const room = given({ plan: FREEZE });
    for (const line of ['/sev 1', '/note so', '/sev 2', '/sev 1', '/resolve fixed']) room.says('bob', line);
    expect(sets(room).map(({ key, on }) => `${key} ${on}`)).toEqual([
      ...['freeze:1 true', 'freeze:2 false', 'freeze:3 true', 'freeze:4 false'],
    ]);
    expect(room.incident.freeze).toMatchObject({ on: false, turns: 4 });
    expect(room.look().entries).toEqual([]);
  });

  it('is told in the timeline, and the repositories by name', () => {
    const room = given({ plan: 'changes: { freeze-at: [sev2], freeze-repositories: [acme/a, acme/b] }' });
    expect(room.card).toContain('Pull requests of acme/a, acme/b say that there is an outage');
    room.says('bob', '/cancel');
    expect(room.card).toContain('The check on pull requests passes again');
  });

  it('is off without the setting, in a report, and where nobody declared', () => {
    const plain = given();
    plain.says('bob', '/sev 1');
    expect(sets(plain)).toEqual([]);
    expect(sets(given({ plan: FREEZE, people: { alice: 'none' }, private: false }))).toEqual([]);
  });
});

describe('what may pass', () => {
  const { plan } = readPlan({ text: FREEZE, path: 'p' });
  const base = { at: AT, by };
  const declared = { ...base, type: 'declared', key: 'e1', title: 'x' };
  const severe = { ...base, type: 'severity_set', key: 'e2', severity: 'sev1', at: AT + 1 };
  const pull = { repository: 'acme/shop', number: 45, title: 'T', head: 'abc', state: 'open' };
  const proposed = {
    ...{ ...base, type: 'change_proposed', key: 'c3.1', at: AT + 2, number: 1, text: 'x', needsYes: true },
    pull,
  };
  const digest = wordsDigest({ text: 'x', undo: null, risk: null });
  const yes = {
    ...{ ...base, type: 'change_approved', key: 'c4.1', at: AT + 3 },
    ...{ number: 1, change: 'c3.1', digest, head: 'abc' },
  };
  const passed = (...entries: object[]) =>
    freezingOf(fold([declared, severe, proposed, ...entries] as Entry[]), plan, repository).passed;

  it('is the commit that somebody said yes to, as long as it is the head', () => {
    expect(passed()).toEqual([]);
    expect(passed(yes)).toEqual([{ repository: 'acme/shop', number: 45, head: 'abc' }]);
    const moved = { ...base, type: 'pull_seen', key: 'p1', at: AT + 4, ...pull, head: 'def' };
    expect(passed(yes, moved)).toEqual([]);
  });
});
