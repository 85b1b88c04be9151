import { question } from '../../issues.ts';
import { nearest } from '../../nearest.ts';
import { shown } from '../../problems.ts';
import { type Rule, among } from './rule.ts';

/** People are trained on roles and tools of the plan. */
export const training: Rule = ({ people, roles, tools }) => {
  const known = [...Object.keys(roles), ...Object.keys(tools)];
  return Object.entries(people).flatMap(([login, { trained }]) =>
    Object.keys(trained)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const near = nearest(name, known.slice(0, 200));
        const message = `"${shown(name)}" is neither a role nor a tool of this plan; ${among(known)}.${question(near)}`;
        return {
          path: ['people', login, 'trained', name],
          kind: 'not-defined' as const,
          message,
          nearest: near,
          key: true,
        };
      }),
  );
};
