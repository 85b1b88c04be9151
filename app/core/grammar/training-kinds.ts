import { DateTime } from 'luxon';
import { DATE } from '../plan/kinds/texts.ts';
import { bare, type Word } from './characters.ts';
import { oneNamed } from './named.ts';
import type { Scene } from './scene.ts';

const DAYS_AGO: Readonly<Record<string, number>> = { today: 0, yesterday: 1 };

type Words = readonly [Word, ...Word[]];

const subjectsIn = ({ plan: { roles, tools } }: Scene): string[] => [
  ...new Set([...Object.keys(roles), ...Object.keys(tools)]),
];

/** What people are trained on, by its name or by what people call it. */
function subjectNamed(word: string, scene: Scene): string | undefined {
  const names = subjectsIn(scene);
  const { roles, tools } = scene.plan;
  const called = (name: string): string => roles[name]?.title ?? tools[name]?.name ?? name;
  return oneNamed(word, names) ?? names.find((name) => oneNamed(word, [called(name)]) !== undefined);
}

/** A day of the calendar as it is written in the plan; null: none. */
function dayNamed(word: string, { at, plan }: Scene): string | null | undefined {
  if (word === 'none') return null;
  const ago = Object.hasOwn(DAYS_AGO, word) ? DAYS_AGO[word] : undefined;
  if (ago !== undefined)
    return DateTime.fromMillis(at, { zone: plan.timezone }).minus({ days: ago }).toISODate() ?? undefined;
  return DATE.read(word);
}

/** The arguments of what is recorded about trainings. */
export const TRAINING = {
  subject: {
    read: ([word]: Words, scene: Scene) => {
      const value = subjectNamed(bare(word), scene);
      return value === undefined ? undefined : { value, used: 1 };
    },
    choices: subjectsIn,
    asks: 'a role or a tool of the plan',
  },
  day: {
    read: ([word]: Words, scene: Scene) => {
      const value = dayNamed(bare(word), scene);
      return value === undefined ? undefined : { value, used: 1 };
    },
    choices: () => ['2026-03-01', 'today', 'yesterday', 'none'],
    asks: 'a day',
  },
};
