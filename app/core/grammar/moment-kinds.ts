import { bare, type Word } from './characters.ts';
import { readDay } from './days.ts';
import type { Scene } from './scene.ts';
import { readTime } from './times.ts';

function timed(direction: 'ahead' | 'past') {
  return (words: readonly Word[], { at, plan }: Scene) => {
    const read = readTime(words, { now: at, zone: plan.timezone }, direction);
    return read && 'at' in read ? { value: read.at, used: read.used } : read;
  };
}

/** How moments and days are read, and what to ask for. */
export const MOMENTS = {
  ahead: { read: timed('ahead'), choices: () => ['45m', '14:30'], asks: 'a time' },
  aheadOrNone: {
    read: (words: readonly Word[], scene: Scene) =>
      ['none', 'unknown'].includes(bare(words[0]!)) ? { value: null, used: 1 } : timed('ahead')(words, scene),
    choices: () => ['45m', '14:30', 'none'],
    asks: 'a time',
  },
  past: { read: timed('past'), choices: () => ['09:30', '20m ago'], asks: 'a time in the past' },
  recent: { read: timed('past'), choices: () => ['09:30', '20m ago'], asks: 'a time in the past' },
  dueDay: {
    read: (words: readonly Word[], { at, plan }: Scene) => readDay(words, { now: at, zone: plan.timezone }),
    choices: () => ['2026-12-01', '2w', 'friday'],
    asks: 'a day',
  },
} as const;
