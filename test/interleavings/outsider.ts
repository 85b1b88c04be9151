import { stampOf, type State } from './state.ts';
import type { Value } from './value.ts';

const may = ({ permissions }: Value): boolean => permissions['mallory'] !== 'none';

/** Somebody let Mallory in. */
export const wasLetIn = ({ value }: State): boolean => may(value);

/** Mallory might something already when she wrote a comment. */
export function wasIn(state: State, at: string): boolean {
  const last = state.history.findLast(({ value }) => !may(value));
  return wasLetIn(state) && last !== undefined && stampOf(last.until) <= at;
}

/** A comment wore a program's 😕 while she might nothing. */
export const wasRefused = ({ history }: State, on: number): boolean =>
  history.some(
    ({ value }) => !may(value) && value.reactions.some((one) => one.on === on && one.content === 'confused'),
  );
