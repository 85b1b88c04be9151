import { and } from '../../../words/lists.ts';
import { SEVERITIES } from '../../builtin.ts';
import { shown } from '../../problems.ts';
import { isMapping } from '../../tree.ts';
import { alone } from './rule.ts';

const builtIn = (severity: string, audience: string): boolean => {
  const { updates } = (SEVERITIES[severity] ?? {}) as { updates?: never };
  return isMapping(updates) && Object.hasOwn(updates, audience);
};

/** Every audience is promised something at every severity, or the plan says in so many words that it is not. */
export const intervalsSaid = alone('words', ({ plan, at }) => {
  const hearing = Object.entries(plan.audiences)
    .filter(([, { whenDue, deadlines }]) => whenDue !== 'nothing' && Object.keys(deadlines).length === 0)
    .map(([name]) => name);
  return Object.keys(plan.severities).map((severity) => {
    const path = ['severities', severity, 'updates'];
    const silent = hearing.filter((name) => !builtIn(severity, name) && !at([...path, name]).there);
    if (silent.length === 0) return null;
    const nearest = `updates: { ${silent.map((name) => `${name}: 60m`).join(', ')} }`;
    const who = and(silent.map((name) => shown(name)));
    const message = `The severity ${severity} has no interval for ${who}. Write ${nearest}, or none.`;
    return { kind: 'severity-without-interval', path, message, nearest };
  });
});

/** Audiences that are there have a channel: the others were told with the file. */
export const audiencesHear = alone('words', ({ plan }) => Object.keys(plan.audiences).map(() => null));
