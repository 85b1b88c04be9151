import { readFile } from 'node:fs/promises';
import { check, type Checked } from '../../app/core/check.ts';
import { isSecretName } from '../../app/core/plan/kinds/secrets.ts';
import { readPlan } from '../../app/core/plan/read.ts';
import { checkAsJson } from '../../app/core/views/check/json.ts';
import { checkAsText } from '../../app/core/views/check/text.ts';
import { fails } from '../../app/core/views/check/words.ts';
import { surroundingsOf, type Look } from '../../app/github/surroundings/read.ts';
import { connection } from '../connection.ts';
import { repositoryPerhaps } from '../named.ts';
import { Wrong } from '../wrong.ts';
import { rootOf, sourcesIn, within } from './disk.ts';

const FORMATS = { text: checkAsText, json: checkAsJson };

export interface Options {
  readonly format: keyof typeof FORMATS;
  readonly strict?: true;
  readonly offline?: true;
  readonly repository?: string;
}

/** Prints what is missing or wrong in a plan and around it; answers whether that fails. */
export async function printCheck(file: string, options: Options, env: NodeJS.ProcessEnv): Promise<boolean> {
  const found = await checkedFile(file, options, env);
  process.stdout.write(FORMATS[options.format](found));
  return fails(found, options.strict === true);
}

async function checkedFile(file: string, options: Options, env: NodeJS.ProcessEnv): Promise<Checked> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'There is no file' : `Cannot read (${error.code})`;
    throw new Wrong(`${why} ${file}. Name the plan, or write one with allclear init.`);
  });
  const root = rootOf(file);
  const source = { path: within(root, file), text };
  const look = await lookFrom(root, options, env);
  const around = await surroundingsOf(readPlan(source).plan, look);
  const now = ('ask' in look.home && look.home.ask.now()) || Date.now();
  return check(source, around, now);
}

async function lookFrom(
  root: string,
  { offline, repository }: Options,
  env: NodeJS.ProcessEnv,
): Promise<Look> {
  const given = Object.keys(env).filter((name) => isSecretName(name) && env[name]?.trim());
  const rest = { sources: sourcesIn(root), given };
  if (offline) return { ...rest, home: { unasked: 'GitHub was not to be asked (--offline).' } };
  if (!env['GITHUB_TOKEN'] && !env['GH_TOKEN'])
    return { ...rest, home: { unasked: 'There is no token: set GITHUB_TOKEN (or GH_TOKEN).' } };
  const named = await repositoryPerhaps(repository, env, root);
  if (!named)
    return {
      ...rest,
      home: { unasked: 'Which repository? Give --repository owner/name, or set GITHUB_REPOSITORY.' },
    };
  const { client, ask } = connection(env);
  return { ...rest, home: { client, ask, ...named } };
}
