import { writeFile } from 'node:fs/promises';
import type { Repository } from '../../app/core/room/room.ts';
import { FORMS } from '../../app/core/views/numbers/forms.ts';
import { unreadSaid } from '../../app/core/views/numbers/report.ts';
import { readPlanFrom } from '../../app/github/plans.ts';
import { readReport } from '../../app/github/report.ts';
import { connection } from '../connection.ts';
import { repositoryNamed } from '../named.ts';
import { Wrong } from '../wrong.ts';

export interface Options {
  readonly since: string;
  readonly until?: string;
  readonly format: keyof typeof FORMS;
  readonly output?: string;
  readonly repository?: string;
}

/** Prints the numbers of a period, or writes them into a file; what could not be read is said beside them. */
export async function printReport(
  { format, output, repository, ...period }: Options,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { client, ask, seal } = connection(env);
  const named = await repositoryNamed(repository, env);
  const plan = (one: Repository) => readPlanFrom(client, one);
  const place = { owner: named.owner, name: named.repo };
  const report = await readReport(place, period, { ask, seal, plan });
  if ('problem' in report) throw new Wrong(`${report.problem[0]!.toUpperCase()}${report.problem.slice(1)}`);
  const unread = unreadSaid(report);
  if (unread) process.stderr.write(`allclear: ${unread}\n`);
  const text = FORMS[format](report);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
}
