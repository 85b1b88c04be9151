import { writeFile } from 'node:fs/promises';
import { exported, type EXPORTS } from '../../app/core/views/export/export.ts';
import { viewOf } from '../../app/core/views/scene.ts';
import { roomNamed } from './room.ts';

export interface Options {
  readonly format: keyof typeof EXPORTS;
  readonly output?: string;
}

/** Prints the whole record of the room that is meant, or writes it into a file. */
export async function printExport(
  issue: string,
  { format, output }: Options,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { repository, number, url, incident, entries, plan, now } = await roomNamed(issue, env);
  const earlier = { count: 0, comments: [] };
  const view = viewOf({ incident, entries, plan, repository, issueUrl: url, now, earlier });
  const text = exported(format, view, number);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
}
