import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { EXPORTS, exported } from '../app/core/views/export/export.ts';
import { viewOf } from '../app/core/views/scene.ts';
import { roomNamed } from './room.ts';

interface Options {
  readonly format: keyof typeof EXPORTS;
  readonly output?: string;
}

/** `allclear export`: the whole record of one room, for another program, a reader or a spreadsheet. */
export function exporting(all: Command): void {
  all
    .command('export')
    .argument('<issue>', 'the room: 412, acme/outages#412, or its address')
    .description('Print the record of a room: timeline, changes, vendor cases')
    .addOption(new Option('-f, --format <format>', 'how').choices(Object.keys(EXPORTS)).default('json'))
    .option('-o, --output <file>', 'write it there instead of printing it')
    .action(async (issue: string, { format, output }: Options) => {
      const { repository, number, url, incident, entries, plan, now } = await roomNamed(issue, process.env);
      const earlier = { count: 0, comments: [] };
      const view = viewOf({ incident, entries, plan, repository, issueUrl: url, now, earlier });
      const text = exported(format, view, number);
      if (output === undefined) process.stdout.write(text);
      else await writeFile(output, text);
    });
}
