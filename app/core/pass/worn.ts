import { labelsOf } from '../plan/labels.ts';
import type { Plan } from '../plan/schema.ts';
import type { Effect } from './effects.ts';

/** Labels are one whatever their capitals, as at GitHub. */
export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The labels that are wanted and not worn, in the colours that the plan's have. */
export function missing(wanted: readonly string[], worn: readonly string[], plan: Plan): Effect[] {
  return wanted
    .filter((label) => !worn.some((one) => same(one, label)))
    .map((label) => {
      const { color, description } = labelsOf(plan).find(({ name }) => same(name, label)) ?? {
        color: 'd4c5f9',
        description: '',
      };
      return { do: 'add label', label, color, description };
    });
}

/** Takes a label off. */
export const removal = (label: string): Effect => ({ do: 'remove label', label });

/** A label of ours as a level: on while something holds, else off. */
export function level(label: string, holds: boolean, worn: readonly string[], plan: Plan): Effect[] {
  return holds ? missing([label], worn, plan) : worn.filter((one) => same(one, label)).map(removal);
}
