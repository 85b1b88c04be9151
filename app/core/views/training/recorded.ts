import { nameOf } from '../../plan/people.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Recorded } from '../../training/records.ts';
import { dayShown, subjectOf } from '../../training/standing.ts';
import type { Desk } from '../../upkeep/desk.ts';
import { and } from '../../words/lists.ts';
import { text } from '../markdown.ts';

/** What was recorded, in a line: "Alice Example was trained as Incident Lead on 1 Mar 2026". */
export function recordedWords(recorded: readonly Recorded[], { plan }: Pick<Desk, 'plan'>): string {
  return and(
    recorded.map(({ login, subject, on }) => {
      const about = subjectOf(plan, subject);
      const who = text(nameOf(plan, login), 60);
      const what = `${about?.is === 'tool' ? 'on' : 'as'} ${text(about?.title ?? subject, 80)}`;
      return on === null
        ? `no training of ${who} ${what} is on record any more`
        : `${who} was trained ${what} on ${dayShown(on, plan, 0)}`;
    }),
  );
}

/** The lines of the plan that stand for the records, for whoever may write it. */
export function linesToAdd(recorded: readonly Recorded[], plan: Plan): string {
  const added = recorded.filter(({ on }) => on !== null);
  const gone = recorded.filter(({ on }) => on === null);
  const logins = [...new Set(added.map(({ login }) => login))];
  const lines = logins.flatMap((login) => [
    `  ${login}:`,
    '    trained:',
    ...added.filter((one) => one.login === login).map(({ subject, on }) => `      ${subject}: ${on}`),
  ]);
  const take = gone.map(({ login, subject }) => `Take \`people.${login}.trained.${subject}\` out of it.`);
  const add = lines.length > 0 ? [`Add to it:\n\`\`\`yaml\n${['people:', ...lines].join('\n')}\n\`\`\``] : [];
  const may = 'I could not propose a change of the plan here, so somebody who may write it has to.';
  return [`${may} ${recordedWords(recorded, { plan })}.`, ...add, ...take].join('\n\n');
}
