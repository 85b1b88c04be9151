import { HOUR } from '../../core/incident/words.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Repository } from '../../core/room/room.ts';
import type { Kept } from '../../core/upkeep/desk.ts';
import type { Sealed } from '../../core/wire/desk.ts';
import { asking, type Asking } from '../asking.ts';
import { roomName, type Outcome, type Shell } from '../shell.ts';
import { listAllDesks } from './desks.ts';
import { duties } from './duties/all.ts';
import { tend } from './tend.ts';

/** What a duty is done with: the plan of the repository, its issues about the plan, and GitHub. */
export interface Keeping {
  readonly repository: Repository;
  readonly plan: Plan;
  /** Path of the plan in this repository. */
  readonly path: string;
  readonly shell: Shell;
  readonly ask: Asking;
  /** The issues about the plan; what is raised joins them. */
  readonly desks: Kept[];
  /** Those of them that another key has sealed: of these only what no seal hides is known. */
  readonly sealed: readonly Sealed[];
  /** Somebody asked for it by hand. */
  readonly byHand: boolean;
}

/** Something that is due between incidents: it raises an issue about the plan, or does nothing. */
export interface Duty {
  readonly name: string;
  /** One line for the docs: what it does, and when. */
  readonly does: string;
  keep(keeping: Keeping): Promise<void>;
}

/** What was kept up. */
export interface UpkeepDone {
  readonly looked: readonly Outcome[];
  readonly requests: number;
  readonly problems: readonly string[];
}

const NOTHING: UpkeepDone = { looked: [], requests: 0, problems: [] };

/** How long a process leaves it after it was done, unless somebody asks. */
export const HOURLY = HOUR;
export const DAILY = 24 * HOUR;

/** Does what is due for the plan of a repository between incidents, at most once in `every`. Nothing where the plan is elsewhere. */
export async function upkeep(
  repository: Repository,
  shell: Shell,
  { every = HOURLY, byHand = false }: { every?: number; byHand?: boolean } = {},
): Promise<UpkeepDone> {
  const memory = shell.remembered(`${repository.owner}/${repository.name} upkeep`);
  const { listAgainAt = 0 } = memory;
  // Who asks daily is content with what was done within the last day, whoever did it.
  if (!byHand && listAgainAt > 0 && shell.tick() < listAgainAt - HOURLY + every) return NOTHING;
  const { plan, source } = await shell.plan(repository);
  const [home, path] = source?.split(':') ?? [];
  if (path === undefined || home?.toLowerCase() !== `${repository.owner}/${repository.name}`.toLowerCase())
    return NOTHING;
  memory.listAgainAt = shell.tick() + HOURLY;
  const ask = asking(shell);
  const desks: Kept[] = [];
  const problems: string[] = [];
  const surviving = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const why = `${what}: ${(error as Error).message}`;
      problems.push(why);
      shell.log({ level: 'warn', text: 'upkeep failed', what, why: (error as Error).message });
    }
  };
  const sealed: Sealed[] = [];
  await surviving('list', async () => {
    for (const { kept, ...one } of await listAllDesks(repository, shell, ask))
      if (kept) desks.push(kept);
      else sealed.push(one);
  });
  if (problems.length > 0) return { looked: [], requests: ask.requests(), problems };
  for (const duty of duties)
    await surviving(duty.name, () =>
      duty.keep({ repository, plan, path, shell, ask, desks, sealed, byHand }),
    );
  const looked: Outcome[] = [];
  for (const { number, closedAt } of [...desks])
    if (closedAt === null)
      await surviving(roomName(repository, number), async () =>
        looked.push(await tend({ repository, number }, shell)),
      );
  const requests = looked.reduce((sum, one) => sum + one.requests, ask.requests());
  return { looked, requests, problems };
}
