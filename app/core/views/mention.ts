import type { Person } from '../incident/words.ts';
import { firstNameOf } from '../plan/people.ts';
import type { Plan } from '../plan/schema.ts';
import { and } from '../words/lists.ts';
import { text } from './markdown.ts';

/** What colleagues call somebody, safe to print. */
export const called = (plan: Plan, { login }: Person): string => text(firstNameOf(plan, login), 40);

/**
 * The people whom a comment is for, each mentioned once in it: whoever was mentioned further up is called by name.
 * `already` takes in those who are mentioned now.
 */
export function addressed(people: readonly Person[], already: Set<string>, plan: Plan): string {
  const once = people.filter(
    ({ login }, at) => people.findIndex((one) => one.login.toLowerCase() === login.toLowerCase()) === at,
  );
  const words = once.map((one) => {
    const login = one.login.toLowerCase();
    if (already.has(login)) return called(plan, one);
    already.add(login);
    return `@${one.login}`;
  });
  return and(words);
}
