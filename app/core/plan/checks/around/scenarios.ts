import { asks, type Found, type Looked } from './rule.ts';

/** What drills play can be played with this plan; each thing that is wrong in it stands at its own place. */
export const scenariosPlay = asks('practice', 'scenarios', ({ plan, unplayable }, files): Looked =>
  files.flatMap((file): Looked => {
    const problems = unplayable(file, plan);
    if (problems.length === 0) return [null];
    return problems.map(({ line, column, path, value, message, nearest }): Found => ({
      ...{ kind: 'scenario-fault', path: [], value, nearest, place: { file: file.path, line, column } },
      message: path === '' || message.includes(path) ? message : `${path}: ${message}`,
    }));
  }),
);
