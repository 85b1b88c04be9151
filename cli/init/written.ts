import { stat } from 'node:fs/promises';
import { DateTime } from 'luxon';
import type { Answers } from '../../app/core/plan/start.ts';
import { PLAN_PATH } from '../../app/github/plans.ts';
import { repositoryPerhaps } from '../named.ts';
import { Wrong } from '../wrong.ts';
import { type Became, put, startingFiles } from './files.ts';
import { answersFrom, unanswered } from './questions.ts';

export interface Options {
  readonly templates?: true;
  readonly force?: true;
  readonly yes?: true;
  readonly ask?: true;
}

/** Writes the files to start with; answers with what was written, what was left alone, and what to do next. */
export async function begun(folder: string, options: Options, env: NodeJS.ProcessEnv): Promise<string> {
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) throw new Wrong(`There is no folder ${folder}.`);
  const home = await repositoryPerhaps(undefined, env, folder);
  const usual = unanswered(home?.owner ?? '');
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const asks = options.yes !== true && (terminal || options.ask === true);
  const answers = asks ? await answersFrom(usual, process.stdin, process.stdout) : usual;
  const today = DateTime.now().setZone(answers.timezone).toISODate()!;
  const files = await startingFiles(answers, today, options.templates === true);
  const became = new Map<string, Became>();
  for (const [path, text] of files)
    became.set(path, await put(folder, path, text, options.force === true).catch(unwritten(path)));
  return told(became, answers, options);
}

const unwritten =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new Wrong(`Cannot write ${path} (${error.code}).`);
  };

function told(became: ReadonlyMap<string, Became>, answers: Answers, options: Options): string {
  const those = (what: Became): string[] =>
    [...became].filter(([, one]) => one === what).map(([path]) => `  ${path}`);
  const list = (title: string, what: Became): string[] => {
    const paths = those(what);
    return paths.length === 0 ? [] : [[title, ...paths].join('\n')];
  };
  return `\n${[
    ...list('Written:', 'written'),
    ...list('There already, just so:', 'the same'),
    ...list('Left alone, because it is there and is not the same (--force writes over it):', 'left alone'),
    ['Next:', ...next(answers, options).map((step, at) => `  ${at + 1}. ${step}`)].join('\n'),
  ].join('\n\n')}\n`;
}

function next({ lead, comms, changes, label }: Answers, { templates }: Options): string[] {
  const complete = [lead, comms, changes].every((people) => people.length > 1);
  return [
    `${complete ? 'Read' : 'Say who is on call in'} ${PLAN_PATH}; audiences, vendors and bridges wait there to be filled in.`,
    'npx allclear plan check names what is still missing.',
    'Commit it all, and merge it into the default branch.',
    'Run the workflow Allclear by hand, once: it makes the labels. With the App in its place, take the workflows out.',
    `Put the label ${label} on an issue, and see what happens. A drill before the first real one costs nothing.`,
    ...(templates
      ? []
      : ['npx allclear init --templates adds the words of updates and a drill to play, to put in your own.']),
  ];
}
