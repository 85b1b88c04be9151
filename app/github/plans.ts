import type { Repository } from '../core/room/room.ts';
import { readPlan } from '../core/plan/read.ts';
import { digest } from '../core/incident/entry.ts';
import { withRecords } from '../core/training/records.ts';
import { contents } from './contents.ts';
import { lastGood } from './last-good.ts';
import type { PlanRead } from './plan.ts';
import type { Client } from './shell.ts';
import { readTemplates } from './templates.ts';
import { trainingRecords, type ReadRecords } from './training-records.ts';

/** Where a plan lives, in its own repository and in the organization's `.github`. */
export const PLAN_PATH = '.github/outage-plan.yml';
const ORGANIZATION = '.github';

// A plan that is older is used once more while it is read anew: no command waits for it.
const FRESH_FOR = 60_000;

/** Finds and reads the plan: the repository's, else the organization's, else the built-in one. A broken one is read as far as it holds. */
export async function readPlanFrom(
  client: Client,
  repository: Repository,
  path = PLAN_PATH,
  records?: ReadRecords,
): Promise<PlanRead> {
  const { owner, name } = repository;
  const places = (name === ORGANIZATION ? [name] : [name, ORGANIZATION]).map((repo) => ({
    client,
    owner,
    repo,
  }));
  for (const [at, place] of places.entries()) {
    const text = await contents(place, path);
    if (text === undefined) continue;
    const { plan, problems, unreadable } = readPlan({ text, path });
    const home = { owner, name: place.repo };
    const [{ templates, problems: others }, kept] = await Promise.all([
      readTemplates(plan, places.slice(at)),
      plan.training.keep === 'issue' ? records?.(plan, home, repository) : undefined,
    ]);
    const unread = kept?.problem === undefined ? others : [...others, kept.problem];
    return {
      plan: { ...withRecords(plan, kept?.records ?? {}), templates },
      problems: [...problems, ...unread.map((message) => ({ line: 1, column: 1, message }))],
      source: `${owner}/${place.repo}:${path}`,
      ...(unreadable && { broken: { version: digest(text), kept: false } }),
    };
  }
  return { ...readPlan(null), source: null };
}

/** Plans by repository: read once, kept fresh behind the back of whoever asks, dropped when a push changes them. */
export interface Plans {
  read(repository: Repository): Promise<PlanRead>;
  /** The label of rooms, where the plan is known already. */
  label(repository: Repository): string | undefined;
  drop(repository: Repository): void;
}

interface Kept {
  plan: PlanRead;
  readAt: number;
  reading: boolean;
}

/** The cache for whoever can read the trainings that are kept beside a plan. */
export const plansWithRecords = (parts: Parameters<typeof trainingRecords>[0]): Plans =>
  plansCache(parts.client, undefined, trainingRecords(parts));

/** Makes the cache. `now` is a clock in milliseconds. */
export function plansCache(
  client: Client,
  now: () => number = () => Date.now(),
  records?: ReadRecords,
): Plans {
  const kept = new Map<string, Kept>();
  const first = new Map<string, Promise<PlanRead>>();
  const good = lastGood();
  const key = ({ owner, name }: Repository): string => `${owner}/${name}`.toLowerCase();
  const load = (repository: Repository): Promise<PlanRead> => {
    const reading = readPlanFrom(client, repository, PLAN_PATH, records).then((read) => {
      const plan = good.over(key(repository), read);
      kept.set(key(repository), { plan, readAt: now(), reading: false });
      return plan;
    });
    return reading.finally(() => first.delete(key(repository)));
  };
  const renew = (repository: Repository, known: Kept): void => {
    if (known.reading) return;
    known.reading = true;
    void load(repository).catch(() => (known.reading = false));
  };
  return {
    async read(repository) {
      const known = kept.get(key(repository));
      if (known) {
        if (now() - known.readAt < FRESH_FOR) return known.plan;
        renew(repository, known);
        return { ...known.plan, stale: true };
      }
      const reading = first.get(key(repository)) ?? load(repository);
      first.set(key(repository), reading);
      return reading.catch((error: unknown) => {
        const before = good.of(key(repository));
        if (!before) throw error;
        return { ...before, stale: true };
      });
    },
    label(repository) {
      const known = kept.get(key(repository))?.plan;
      // Where its file is gone either label may be meant.
      return known?.before ? undefined : known?.plan.label;
    },
    drop(repository) {
      // The organization's own plan may hold for every repository of it.
      if (repository.name === ORGANIZATION) kept.clear();
      else kept.delete(key(repository));
    },
  };
}
