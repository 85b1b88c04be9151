import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { readRecord, type RecordRead } from '../../app/core/record/read.ts';
import { repositoryOf } from '../../app/core/wire/payload.ts';
import { readPlanFrom } from '../../app/github/plans.ts';
import { keptHere, writeRecord } from '../../app/github/record/write.ts';
import { writing } from '../connection.ts';
import { repositoryNamed } from '../named.ts';
import { Wrong } from '../wrong.ts';

export interface Options {
  readonly repository?: string;
  readonly yes?: boolean;
}

/** Writes a past incident down as a closed issue, once somebody has agreed; answers with its address. */
export async function imported(
  file: string,
  { repository: named, yes = false }: Options,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const value = parsed(file, await readFile(file, 'utf8').catch((error: Error) => error));
  const { owner, repo } = await repositoryNamed(named, env);
  const { client, ask, seal } = writing(env);
  const { data } = await ask.read('GET /repos/{owner}/{repo}', { owner, repo });
  const repository = repositoryOf(data);
  const { plan } = await readPlanFrom(client, repository);
  const record = readRecord(value, plan, repository, ask.now());
  if ('misfits' in record) {
    const told = record.misfits.map(({ path, reason }) => `\n  ${path}: ${reason}`).join('');
    throw new Wrong(`${file} is no record of version 1:${told}`);
  }
  const there = await keptHere(record, { repository, ask });
  if (there) throw new Wrong(`That record is there already: ${there.url}`);
  if (!yes && !(await agreed(record, `${owner}/${repo}`))) throw new Wrong('Nothing was written.');
  let begun = '';
  const kept = await writeRecord(record, { repository, plan, seal, ask }, ({ url }) => (begun = url)).catch(
    (error: Error) => {
      if (begun)
        process.stderr.write(`allclear: ${begun} was begun and is not whole: delete it, and import again\n`);
      throw error;
    },
  );
  return `${kept.url}\n`;
}

function parsed(file: string, text: string | Error): unknown {
  if (typeof text !== 'string') throw new Wrong(`${file} cannot be read: ${text.message}`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Wrong(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/** Asks at the terminal; elsewhere somebody must have said so before. */
async function agreed({ incident, entries, from }: RecordRead, where: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Wrong(`It writes into ${where}: say --yes.`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const what = `${JSON.stringify(incident.declaration.title)} (${from}, ${entries.length} entries)`;
  const answer = await asking.question(`Write ${what} into ${where} as a closed issue? [y/N] `);
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}
