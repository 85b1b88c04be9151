import { Option, type Command } from 'commander';
import { USUAL } from '../../app/core/numbers/usual.ts';
import type { Options } from './reported.ts';

const FORMATS = Object.keys({
  ...{ md: true, json: true, csv: true, html: true },
} satisfies Record<Options['format'], true>);

/** `allclear report`: the numbers of a period, for people and for programs. */
export function reporting(all: Command): void {
  all
    .command('report')
    .description('Print the numbers of a period: times, promises, changes, vendors, the rules of the plan')
    .option('-s, --since <period>', 'from when: 90d, 12mo, or a first day like 2026-01-01', USUAL)
    .option('-u, --until <day>', 'the last day; left out: today')
    .option('-r, --repository <owner/name>', 'whose rooms')
    .addOption(new Option('-f, --format <format>', 'how').choices(FORMATS).default('md'))
    .option('-o, --output <file>', 'write it there instead of printing it')
    .action(async (options: Options) => {
      const { printReport } = await import('./reported.ts');
      await printReport(options, process.env);
    });
}
