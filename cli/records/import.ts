import type { Command } from 'commander';
import type { Options } from './imported.ts';

/** `allclear import`: a past incident, from its export, as a closed issue. The one command that writes. */
export function importing(all: Command): void {
  all
    .command('import')
    .argument('<file>', 'what `allclear export` printed as JSON')
    .description('Write a past incident down as a closed issue; nobody is mentioned or assigned')
    .option('-r, --repository <owner/name>', 'where; else GITHUB_REPOSITORY, else that of this folder')
    .option('-y, --yes', 'write without asking')
    .action(async (file: string, options: Options) => {
      const { imported } = await import('./imported.ts');
      process.stdout.write(await imported(file, options, process.env));
    });
}
