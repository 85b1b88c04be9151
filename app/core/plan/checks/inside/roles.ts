import type { Rule } from './rule.ts';

const SINGLE = ['lead', 'comms', 'changes'];

/** Lead, comms and changes are each held by one: a handover needs somebody to hand over to. */
export const singleRoles: Rule = ({ roles }) =>
  SINGLE.filter((name) => roles[name]?.many === true).map((name) => ({
    path: ['roles', name, 'many'],
    message: `The role ${name} is held by one person at a time, so many cannot be true here. Others join as team.`,
  }));
