import type { Command } from 'commander';
import type { Options } from './written.ts';

const MORE = `
On a terminal it asks who is on call and where you are; elsewhere, and with --yes, it writes what can be filled in later.
It writes on this machine only, and over nothing that is there.`;

/** `allclear init`: the files to start with, in a folder. */
export function beginning(all: Command): void {
  all
    .command('init')
    .argument('[folder]', 'the repository', '.')
    .description('Write an outage plan to start from, with its issue form and workflows')
    .option('--templates', 'the words of updates and a drill to play too, to put in your own')
    .option('--force', 'write over what is there')
    .option('-y, --yes', 'ask nothing')
    .option('--ask', 'ask, though this is no terminal')
    .addHelpText('after', MORE)
    .action(async (folder: string, options: Options) => {
      const { begun } = await import('./written.ts');
      process.stdout.write(await begun(folder, options, process.env));
    });
}
