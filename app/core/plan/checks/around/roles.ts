import { shown } from '../../problems.ts';
import { alone } from './rule.ts';

/** A role that is asked for has two people who can be asked. */
export const twoOnCall = alone('roles', ({ plan }) =>
  Object.entries(plan.roles)
    .filter(([, { neededAt }]) => neededAt.length > 0)
    .map(([name, { title, onCall }]) => {
      const path = ['roles', name, 'on-call'];
      const people = new Set(onCall.map((login) => login.toLowerCase()));
      if (people.size > 1) return null;
      const example = people.size === 0 ? 'on-call: [first, second]' : `on-call: [${onCall[0]}, second]`;
      return people.size === 0
        ? {
            kind: 'role-without-anyone',
            path,
            message: `Nobody is on call as ${shown(title)}. Write ${example}.`,
            nearest: example,
          }
        : {
            kind: 'role-without-second',
            path,
            value: onCall[0]!,
            message: `Only ${shown(onCall[0]!)} is on call as ${shown(title)}. Write a second: ${example}.`,
            nearest: example,
          };
    }),
);
