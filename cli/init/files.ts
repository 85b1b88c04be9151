import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SCENARIOS_PATH } from '../../app/core/drills/format.ts';
import { TEMPLATES_PATH } from '../../app/core/plan/audiences.ts';
import { type Answers, startingPlan, withLabel } from '../../app/core/plan/start.ts';
import { PLAN_PATH } from '../../app/github/plans.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);
const WORKFLOWS = ['allclear.yml', 'allclear-watch.yml', 'allclear-check.yml'];

const template = (name: string): Promise<string> => readFile(new URL(name, TEMPLATES), 'utf8');

/** Everything that a team begins with, by its path in the repository. */
export async function startingFiles(
  answers: Answers,
  today: string,
  words: boolean,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    [PLAN_PATH, startingPlan(await template('outage-plan.yml'), answers, today)],
    ['.github/ISSUE_TEMPLATE/outage.yml', withLabel(await template('issue-form/outage.yml'), answers.label)],
  ]);
  for (const name of WORKFLOWS)
    files.set(`.github/workflows/${name}`, withLabel(await template(`workflows/${name}`), answers.label));
  if (!words) return files;
  for (const [folder, path] of [
    ['updates', TEMPLATES_PATH],
    ['drills', SCENARIOS_PATH],
  ])
    for (const name of (await readdir(new URL(`${folder}/`, TEMPLATES))).sort())
      files.set(`${path}/${name}`, await template(`${folder}/${name}`));
  return files;
}

/** What became of a file. */
export type Became = 'written' | 'left alone' | 'the same';

/** Writes a file where there is none; over one that is there only by force. */
export async function put(root: string, path: string, text: string, force: boolean): Promise<Became> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
    return 'written';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const there = await readFile(file, 'utf8').catch(() => undefined);
    return there === text ? 'the same' : 'left alone';
  }
}
