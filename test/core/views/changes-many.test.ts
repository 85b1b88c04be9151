import { describe, expect, it } from 'vitest';
import { outage } from '../changes/room.ts';

const LONG = 'does a thing that is worded at some length so that the table is full';

/** Of each three one waits, one is approved, one runs without approval or was done so. */
const sixty = () => {
  const room = outage();
  for (let n = 1; n <= 60; n += 1) {
    room.says('erin', `/change number ${n} ${LONG} undo: go back to what it was before number ${n}`);
    if (n % 3 === 0) room.says('dave', `/approve C${n}`);
    if (n % 3 === 1) room.says('erin', n % 2 ? `/start C${n}\n/done C${n}` : `/start C${n}`);
  }
  return room.card;
};

describe('sixty changes', () => {
  const card = sixty();
  const part = (title: string): string => card.split(`### ${title}\n`)[1]!.split('\n\n')[0]!;
  it('name first what runs without a yes, then what waits, the newest of each first', () => {
    const rows = part('Needs someone now').match(/\*\*C\d+ (was started|waits)/g);
    expect(rows!.slice(0, 3)).toEqual(['**C58 was started', '**C52 was started', '**C46 was started']);
    expect(part('Needs someone now')).toMatch(/and \d+ more changes, in the table of all changes/);
  });
  it('have all that run under one of both heads', () => {
    const both = part('Needs someone now') + part('In hand');
    for (let n = 4; n <= 58; n += 6) expect(both).toContain(`**C${n}`);
    expect(part('In hand')).toContain('**C4** running since');
  });
  it('keep every open one in the table', () => {
    for (let n = 2; n <= 60; n += 3) expect(card).toContain(`| C${n} | waiting since`);
    expect(card.length).toBeLessThan(24_000);
  });
});

it('what still runs without a yes is told as running at the end', () => {
  const room = outage();
  room.says('erin', '/start restart the pods');
  room.says('bob', '/resolve it was the certificate');
  expect(room.card).toContain(
    '**C1 is still running**, without approval: restart the pods. Erin: `/done C1`',
  );
});
