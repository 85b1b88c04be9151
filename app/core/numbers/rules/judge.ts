import type { Instant, Period } from '../../incident/words.ts';
import type { Plan } from '../../plan/schema.ts';
import type { PastRoom } from '../past.ts';

/** Where a rule stands in the plan's file. */
export type Path = readonly string[];

/** One rule of the plan as it is now. */
export interface Rule {
  readonly path: Path;
  /** What it says; with the value behind it, a sentence. Names in it are the plan's own words. */
  readonly words: string;
  /** As it would be written in the plan. */
  readonly value: string;
  /** What would be written to switch it off; null: it is taken out. */
  readonly off: string | null;
  /** Its value, where that is a length of time: then another can be suggested. */
  readonly period?: Period;
}

/**
 * What became of a rule once: it was kept; somebody did otherwise, as they may; its moment was moved before it passed;
 * it was missed; or it lapsed, and nothing can be said.
 */
export type Came = 'kept' | 'overridden' | 'moved' | 'missed' | 'lapsed';

/** One time that a rule could have been used, and what became of it. */
export interface Use {
  readonly path: Path;
  readonly came: Came;
  /** How long it really took, or what was asked for instead. */
  readonly took?: Period | undefined;
  /** It was there, and nobody used it. */
  readonly unused?: true;
}

/** What speaks against a rule. */
export type Verdict = 'never used' | 'missed' | 'overridden' | 'moved';

/** One kind of rules: which of them the plan has, and what became of them in one incident. */
export interface Judge {
  rules(plan: Plan): readonly Rule[];
  uses(room: PastRoom, plan: Plan, now: Instant): readonly Use[];
}

/** 1h30m, as a plan writes it. */
export function written(period: Period): string {
  const minutes = Math.round(period / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours > 0 ? `${hours}h` : ''}${rest > 0 || hours === 0 ? `${rest}m` : ''}`;
}

/** A rule that is a length of time. */
export const timed = (path: Path, words: string, period: Period, off: string | null = 'none'): Rule => ({
  ...{ path, words, value: written(period), off, period },
});

/** A rule that is a list of names. */
export const listed = (path: Path, words: string, names: readonly string[]): Rule => ({
  ...{ path, words, value: `[${names.join(', ')}]`, off: '[]' },
});
