import type { Alter } from './replica.ts';
import { Scheduler } from './scheduler.ts';
import type { Tell } from './stage.ts';
import type { Story } from './stories.ts';
import { quieten, verdict, type Broken } from './verdict.ts';

const asIs: Alter = (shell) => shell;

/** Walks a story in the order that a seed decides. Answers what broke. */
export async function walk(
  story: Story,
  seed: number,
  alter = asIs,
  tell: Tell = () => undefined,
): Promise<Broken[]> {
  const scheduler = new Scheduler(story, seed, alter, tell);
  await scheduler.run();
  tell(() => '-- the story is over');
  const quiet = await quieten(scheduler.stage);
  return verdict(scheduler.stage, quiet);
}

export interface Failure {
  readonly story: Story;
  readonly seed: number;
  readonly broken: readonly Broken[];
}

/** Walks a story for many seeds, some at a time. */
export async function walkAll(
  walks: Iterable<{ story: Story; seed: number }>,
  alter = asIs,
  enough = Infinity,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const source = walks[Symbol.iterator]();
  const walker = async (): Promise<void> => {
    for (let next = source.next(); !next.done && failures.length < enough; next = source.next()) {
      const { story, seed } = next.value;
      const broken = await walk(story, seed, alter);
      if (broken.length > 0) failures.push({ story, seed, broken });
    }
  };
  await Promise.all(Array.from({ length: 20 }, walker));
  return failures;
}

/** The same failure with as few deeds as possible, and its history step by step. */
export async function shortest(failures: readonly Failure[], alter = asIs): Promise<string> {
  let best: Failure = failures.reduce((one, other) =>
    other.story.script.length < one.story.script.length ? other : one,
  );
  const rule = best.broken[0]!.rule;
  for (let at = best.story.script.length - 1; at >= 0; at -= 1) {
    const story = { ...best.story, script: best.story.script.filter((_, n) => n !== at) };
    for (let seed = best.seed; seed < best.seed + 60; seed += 1) {
      const broken = await walk(story, seed, alter);
      if (!broken.some((one) => one.rule === rule)) continue;
      best = { story, seed, broken };
      break;
    }
  }
  const lines: string[] = [];
  await walk(best.story, best.seed, alter, (line) => lines.push(line()));
  const told = best.broken.map((one) => `${one.rule}: ${one.how}`);
  return [`${best.story.name}, seed ${best.seed}`, ...told, ...lines.map((line) => `  ${line}`)].join('\n');
}
