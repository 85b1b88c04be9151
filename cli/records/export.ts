import { Option, type Command } from 'commander';
import type { Options } from './exported.ts';

const FORMATS = Object.keys({
  ...{ json: true, markdown: true, csv: true, changes: true, vendors: true },
} satisfies Record<Options['format'], true>);

/** `allclear export`: the whole record of one room, for another program, a reader or a spreadsheet. */
export function exporting(all: Command): void {
  all
    .command('export')
    .argument('<issue>', 'the room: 412, acme/outages#412, or its address')
    .description('Print the record of a room: timeline, changes, vendor cases')
    .addOption(new Option('-f, --format <format>', 'how').choices(FORMATS).default('json'))
    .option('-o, --output <file>', 'write it there instead of printing it')
    .action(async (issue: string, options: Options) => {
      const { printExport } = await import('./exported.ts');
      await printExport(issue, options, process.env);
    });
}
