import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { check, type Checked } from '../../app/core/check.ts';
import { isSecretName } from '../../app/core/plan/kinds/secrets.ts';
import { readPlan } from '../../app/core/plan/read.ts';
import { checkAsJson } from '../../app/core/views/check/json.ts';
import { checkAsText } from '../../app/core/views/check/text.ts';
import { fails } from '../../app/core/views/check/words.ts';
import { PLAN_PATH } from '../../app/github/plans.ts';
import { surroundingsOf, type Look } from '../../app/github/surroundings/read.ts';
import { connection } from '../connection.ts';
import { repositoryNamed } from '../named.ts';
import { Wrong } from '../wrong.ts';
import { rootOf, sourcesIn, within } from './disk.ts';

const FORMATS = { text: checkAsText, json: checkAsJson };

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly strict?: true;
  readonly offline?: true;
  readonly repository?: string;
}

/** `allclear plan check`: everything that is missing or wrong in a plan and around it, in one go. */
export function checking(plan: Command): void {
  plan
    .command('check')
    .argument('[file]', 'the plan', PLAN_PATH)
    .description('Name every gap of the plan, and say how ready it is')
    .addOption(new Option('-f, --format <format>', 'how').choices(Object.keys(FORMATS)).default('text'))
    .option('--strict', 'warnings fail, too')
    .option('--offline', 'ask GitHub nothing')
    .option('-R, --repository <owner/name>', 'the repository that the plan is for')
    .addHelpText('after', MORE)
    .action(async (file: string, options: Options) => {
      const checked = await checkedFile(file, options, process.env);
      process.stdout.write(FORMATS[options.format](checked));
      if (fails(checked, options.strict === true)) process.exitCode = 1;
    });
}

const MORE = `
Ends with 0 where nothing is wrong, 1 where there is an error (with --strict: any gap), 2 where it was typed wrong.
Without GITHUB_TOKEN only files are looked at, and what was not asked is said.`;

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
  const named = await repositoryNamed(repository, env, root);
  if (!named)
    return {
      ...rest,
      home: { unasked: 'Which repository? Give --repository owner/name, or set GITHUB_REPOSITORY.' },
    };
  const { client, ask } = connection(env);
  return { ...rest, home: { client, ask, ...named } };
}
