import type { Command } from 'commander';
import type { Options } from './written.ts';

/** `allclear kit`: one page for the hours in which GitHub cannot be reached. */
export function kit(all: Command): void {
  all
    .command('kit')
    .description(
      'Write one HTML file for the hours in which GitHub is down: people, numbers, vendors, words, notes',
    )
    .option('-o, --output <file>', 'where', 'allclear-kit.html')
    .option('-r, --repository <owner/name>', 'whose plan and rooms')
    .action(async (options: Options) => {
      const { kitWritten } = await import('./written.ts');
      process.stdout.write(await kitWritten(options, process.env));
    });
}
