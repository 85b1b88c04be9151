import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { USUAL } from '../app/core/numbers/since.ts';
import type { Repository } from '../app/core/room/room.ts';
import { FORMS } from '../app/core/views/numbers/forms.ts';
import { unreadSaid } from '../app/core/views/numbers/report.ts';
import { readPlanFrom } from '../app/github/plans.ts';
import { readReport } from '../app/github/report.ts';
import { connection } from './connection.ts';
import { repositoryNamed } from './named.ts';
import { Wrong } from './wrong.ts';

interface Options {
  readonly since: string;
  readonly until?: string;
  readonly format: keyof typeof FORMS;
  readonly output?: string;
  readonly repository?: string;
}

/** `allclear report`: the numbers of a period, for people and for programs. */
export function reporting(all: Command): void {
  all
    .command('report')
    .description('Print the numbers of a period: times, promises, changes, vendors, the rules of the plan')
    .option('-s, --since <period>', 'from when: 90d, 12mo, or a first day like 2026-01-01', USUAL)
    .option('-u, --until <day>', 'the last day; left out: today')
    .option('-r, --repository <owner/name>', 'whose rooms')
    .addOption(new Option('-f, --format <format>', 'how').choices(Object.keys(FORMS)).default('md'))
    .option('-o, --output <file>', 'write it there instead of printing it')
    .action(async ({ format, output, repository, ...period }: Options) => {
      const { client, ask, seal } = connection(process.env);
      const named = await repositoryNamed(repository, process.env);
      const plan = (one: Repository) => readPlanFrom(client, one);
      const place = { owner: named.owner, name: named.repo };
      const report = await readReport(place, period, { ask, seal, plan });
      if ('problem' in report)
        throw new Wrong(`${report.problem[0]!.toUpperCase()}${report.problem.slice(1)}`);
      const unread = unreadSaid(report);
      if (unread) process.stderr.write(`allclear: ${unread}\n`);
      const text = FORMS[format](report);
      if (output === undefined) process.stdout.write(text);
      else await writeFile(output, text);
    });
}
