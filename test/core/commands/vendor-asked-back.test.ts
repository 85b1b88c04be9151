import { describe, expect, it } from 'vitest';
import { given, type Given } from '../given.ts';
import { partners } from '../partners/plan.ts';

/** A severity 1 at 10:42, and V1 of Citrix at 10:43. */
function opened(): Given {
  const room = given(partners());
  room.says('bob', '/sev 1');
  room.says('frank', '/vendor citrix 81234567');
  return room;
}

describe('a word alone that is a slip away', () => {
  it.each([
    ['/vendor V1 escalate', '/vendor V1 escalated'],
    ['/vendor citrix Answerd', '/vendor V1 answered'],
    ['/vendor V1 reopen', '/vendor V1 reopened'],
    ['/vendor V1 withdrawn', '/withdraw V1'],
  ])('%s is asked back', (line, right) => {
    const { entries, said } = opened().says('frank', line);
    expect(entries).toEqual(['not that']);
    expect(said).toContain(`Right would be \`${right}\``);
  });

  it('is a note with words around it', () => {
    const room = opened();
    expect(room.says('frank', '/vendor V1 close to a fix').entries).toEqual(['noted']);
    expect(room.says('frank', '/vendor V1 hopeful').entries).toEqual(['noted']);
  });
});

describe('a clock time of long before the incident', () => {
  it.each([
    ['/vendor citrix at: 12:00', 'at: 2026-11-21 12:00'],
    ['/vendor citrix 81234567\nat: 12:00', 'at: 2026-11-21 12:00'],
    ['/vendor V1 answered at: 09:00', 'at: 2026-11-22 09:00'],
    ['/start raise the timeout at: 12:00', 'at: 2026-11-21 12:00'],
    ['/done raise the timeout at: 12:00', 'at: 2026-11-21 12:00'],
  ])('is asked back: %s', (line, right) => {
    const { entries, said } = opened().says('frank', line);
    expect(entries).toEqual(['not that']);
    expect(said).toContain(`If that is meant, say the day. Right would be \`${right}\``);
  });

  it('is taken with its day, as a length, or where it hurt since', () => {
    const room = opened();
    expect(room.says('frank', '/vendor V1 at: 2026-11-21 12:00').entries).toContain('case_timed');
    expect(room.says('frank', '/vendor V1 at: 3h ago').entries).toContain('case_timed');
    room.says('frank', '/impact since: 07:30 cards fail');
    expect(room.says('frank', '/vendor V1 at: 07:00').entries).toContain('case_timed');
  });
});
