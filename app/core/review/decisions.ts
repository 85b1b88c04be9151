import { edited } from '../plan/edit.ts';
import type { Day } from './days.ts';
import { ticked, type Choice } from './boxes.ts';
import type { Doubted } from './data.ts';

/** What people ticked for one rule; `both`: answers that cannot both hold. */
export interface Decision {
  readonly number: number;
  readonly rule: Doubted;
  readonly choice: Choice | 'both';
}

/** What was decided so far, in the order of the rules. What is not ticked is kept. */
export function decisionsIn(body: string, rules: readonly Doubted[]): Decision[] {
  return [...ticked(body)]
    .flatMap(([number, choices]) => {
      const rule = rules[number - 1];
      return rule ? [{ number, rule, choice: choices.length > 1 ? ('both' as const) : choices[0]! }] : [];
    })
    .sort((one, other) => one.number - other.number);
}

/** The plan with everything that was decided, and what a person has to write there themselves. */
export interface Rewritten {
  readonly text: string;
  readonly byHand: readonly Decision[];
}

/** The plan's file with what was decided; `reviewedOn`: with the day of the review as well. */
export function rewritten(text: string, decisions: readonly Decision[], reviewedOn?: Day): Rewritten {
  let now = text;
  const byHand: Decision[] = [];
  for (const decision of decisions) {
    const { rule, choice } = decision;
    if (choice === 'keep' || choice === 'both') continue;
    const value = choice === 'drop' ? rule.off : rule.suggestion;
    const next = value === undefined ? undefined : edited(now, rule.path, value);
    if (next === undefined || next === now) byHand.push(decision);
    else now = next;
  }
  const stamped = reviewedOn === undefined ? now : edited(now, ['review', 'last'], reviewedOn);
  return { text: stamped ?? now, byHand };
}

/** Whether the day of the review can be written into the plan by a program. */
export const canStamp = (text: string, day: Day): boolean =>
  edited(text, ['review', 'last'], day) !== undefined;
