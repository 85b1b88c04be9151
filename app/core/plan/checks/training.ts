import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** People are trained on roles and tools of the plan. */
export const training: Rule = ({ people, roles, tools }) => {
  const known = [...Object.keys(roles), ...Object.keys(tools)];
  return Object.entries(people).flatMap(([login, { trained }]) =>
    Object.keys(trained)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const near = nearest(name, known);
        const suggestion = near === undefined ? '' : ` Did you mean ${near}?`;
        const message = `"${name}" is neither a role nor a tool of this plan; wanted is one of ${known.join(', ')}.${suggestion}`;
        return { path: ['people', login, 'trained', name], message, nearest: near, key: true };
      }),
  );
};
