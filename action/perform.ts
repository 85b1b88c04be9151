import { info } from '@actions/core';
import { glance } from '../app/core/pass/glance.ts';
import type { Repository } from '../app/core/room/room.ts';
import type { HeadSeen } from '../app/core/wire/head.ts';
import { concerned } from '../app/github/concerned.ts';
import { ensureLabels } from '../app/github/labels.ts';
import { reportHead, reportOpenHeads } from '../app/github/heads.ts';
import { look } from '../app/github/look.ts';
import type { Outcome, Shell, Trigger } from '../app/github/shell.ts';
import { round } from '../app/github/round.ts';
import { tend } from '../app/github/upkeep/tend.ts';
import { DAILY, upkeep } from '../app/github/upkeep/upkeep.ts';
import type { RoomJob } from './job.ts';
import { isWatched } from './watching.ts';

/** What was done. */
export interface Done {
  readonly looked: readonly Outcome[];
  /** How many rooms a sweep found; undefined where it was one room's turn. */
  readonly rooms: number | undefined;
  readonly requests: number;
  /** Whether something is due soon in a severe incident, so that a resident run should watch. */
  readonly watched?: boolean;
  /** What else people should know, one line each. */
  readonly notes?: readonly string[];
  /** Where the kit was written. */
  readonly kit?: string;
}

/** What is done otherwise than by looking at rooms, made by whoever knows the environment. */
export interface Others {
  /** What a resident run does. */
  stay(): Promise<Done>;
  kit(when: 'nightly' | 'wanted'): Promise<Done>;
}

const NOTHING: Done = { looked: [], rooms: undefined, requests: 0 };

/** Does the job; what GitHub refuses is explained. `head`: a commit that has just come. */
export async function perform(
  job: Exclude<RoomJob, { ignore: string } | { report: true }>,
  repository: Repository,
  shell: Shell,
  { stay, kit }: Others,
  head?: HeadSeen,
): Promise<Done> {
  try {
    const seen = head && (await reportHead(head, shell));
    if ('head' in job) return { ...NOTHING, requests: seen?.requests ?? 0 };
    if ('watch' in job) return await stay();
    if ('kit' in job) return await kit(job.kit);
    if ('review' in job) return await reviewed(repository, shell);
    if ('look' in job) {
      const outcome = await look(job.look, shell);
      info(
        `${outcome.room}: ${outcome.result}, ${outcome.answers.length} answers, ${outcome.requests} requests`,
      );
      const watched = await watchedNow(outcome, job.look, shell);
      // While it runs, each comment is a process of its own, and the hour's requests are for the room.
      const { ended } = shell.remembered(outcome.room);
      const kept = ended ? await upkeep(repository, shell, { every: DAILY }) : undefined;
      const looked = [outcome, ...(kept?.looked ?? [])];
      return { ...NOTHING, looked, requests: outcome.requests + (kept?.requests ?? 0), watched };
    }
    if ('sweep' in job) {
      if (job.sweep === 'set up') await ensureLabels(repository, shell);
      if (job.sweep === 'set up') await reportOpenHeads(repository, shell);
      const swept = await round(repository, shell);
      // The first run may well be the schedule's: without rooms, the labels may be missing too.
      if (job.sweep === 'all' && swept.rooms === 0) await ensureLabels(repository, shell);
      info(`${swept.rooms} rooms, ${swept.looked.length} looked at, ${swept.requests} requests`);
      const watched = swept.glances.some((room) => isWatched(room, swept.endedAt));
      return { ...NOTHING, ...swept, watched };
    }
    if ('desk' in job) {
      const outcome = await tend(job.desk, shell);
      info(`${outcome.room}: ${outcome.result}, ${outcome.requests} requests`);
      return { ...NOTHING, looked: [outcome], requests: outcome.requests };
    }
    if ('upkeep' in job) {
      const { looked, requests } = await upkeep(job.upkeep, shell);
      return { ...NOTHING, looked, requests };
    }
    if ('pulls' in job) return await told(await concerned(job.pulls, shell), shell);
    if ('labels' in job) for (const one of job.labels) await ensureLabels(one, shell);
    return NOTHING;
  } catch (failure) {
    throw new Error(explained(failure));
  }
}

/** Opens the review of the plan at once; where one is open, that one is looked at. */
async function reviewed(repository: Repository, shell: Shell): Promise<Done> {
  const { looked, requests, problems } = await upkeep(repository, shell, { byHand: true });
  const { plan } = await shell.plan(repository);
  const without = plan.given
    ? 'The plan in force is another repository’s: it is reviewed there.'
    : 'There is no outage plan here, so there is nothing to review.';
  const notes = requests === 0 ? [without] : problems;
  return { ...NOTHING, looked, requests, notes };
}

/** Looks into the rooms that a pull request concerns, one after another. */
async function told(triggers: readonly Trigger[], shell: Shell): Promise<Done> {
  const looked: Outcome[] = [];
  for (const trigger of triggers) looked.push(await look(trigger, shell));
  const requests = looked.reduce((sum, outcome) => sum + outcome.requests, 0);
  info(`${looked.length} rooms follow this pull request, ${requests} requests`);
  return { ...NOTHING, looked, requests };
}

/** What the card tells that this pass wrote; a pass that wrote none promised nothing new. */
async function watchedNow({ room }: Outcome, { repository }: Trigger, shell: Shell): Promise<boolean> {
  const { journal, lookedAt = 0 } = shell.remembered(room);
  if (!journal) return false;
  const { plan } = await shell.plan(repository);
  return isWatched(glance(journal, plan, repository, lookedAt), lookedAt);
}

/** What GitHub answered, and what to do about it where the workflow can do something. */
function explained(failure: unknown): string {
  const { status, message = String(failure) } = failure as { status?: number; message?: string };
  if (status === 401) return `GitHub does not accept the token (${message}). Check the input token.`;
  if (status === 403 && /not accessible/i.test(message)) {
    return `The token may not do this (${message}). The workflow needs permissions: issues: write, contents: read.`;
  }
  return status === undefined ? message : `GitHub answered ${status}: ${message}`;
}
