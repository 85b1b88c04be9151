import { Option, type Command } from 'commander';
import type { Options } from './checked.ts';

const MORE = `
Ends with 0 where nothing is wrong, 1 where there is an error (with --strict: any gap), 2 where it was typed wrong.
Without GITHUB_TOKEN only files are looked at, and what was not asked is said. Names of environment variables that
begin with ALLCLEAR_ count as secrets that are set.`;

/** `allclear plan check`: everything that is missing or wrong in a plan and around it, in one go. */
export function checking(plan: Command): void {
  plan
    .command('check')
    .argument('[file]', 'the plan', '.github/outage-plan.yml')
    .description('Name every gap of the plan and of what is around it, and say how ready it is')
    .addOption(new Option('-f, --format <format>', 'how').choices(['text', 'json']).default('text'))
    .option('--strict', 'warnings fail, too')
    .option('--offline', 'ask GitHub nothing')
    .option('-r, --repository <owner/name>', 'the repository that the plan is for')
    .addHelpText('after', MORE)
    .action(async (file: string, options: Options) => {
      const { printCheck } = await import('./checked.ts');
      if (await printCheck(file, options, process.env)) process.exitCode = 1;
    });
}
