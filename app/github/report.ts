import { spanFrom, type NoPeriod } from '../core/numbers/since.ts';
import { reportOf, type Report } from '../core/views/numbers/report.ts';
import type { Repository } from '../core/room/room.ts';
import { repositoryOf } from '../core/wire/payload.ts';
import type { Asking } from './asking.ts';
import { pastRooms } from './past-rooms.ts';
import type { PlanRead } from './plan.ts';
import type { Seal } from './shell.ts';

/** What a report is read with. */
export interface Reading {
  readonly ask: Asking;
  readonly seal: Seal;
  plan(repository: Repository): Promise<PlanRead>;
}

/** Which period: `90d` or a first day, and the last day where it is not today. */
export interface Asked {
  readonly since: string;
  readonly until?: string | undefined;
}

/** Reads the report of a period and writes nothing; or says why there is no such period. */
export async function readReport(
  { owner, name }: Pick<Repository, 'owner' | 'name'>,
  { since, until }: Asked,
  { ask, seal, plan: planOf }: Reading,
): Promise<Report | NoPeriod> {
  const { data } = await ask.read('GET /repos/{owner}/{repo}', { owner, repo: name });
  const repository = repositoryOf(data);
  const { plan } = await planOf(repository);
  const span = spanFrom(since, until, ask.now(), plan.timezone);
  if ('problem' in span) return span;
  const past = await pastRooms(repository, span, plan, { ask, seal });
  return reportOf(past, span, { repository: `${owner}/${name}`, plan, now: ask.now() });
}
