import { info } from '@actions/core';
import type { Repository } from '../app/core/room/room.ts';
import { ensureLabels } from '../app/github/labels.ts';
import { look } from '../app/github/look.ts';
import type { Outcome, Shell } from '../app/github/shell.ts';
import { sweep } from '../app/github/sweep.ts';
import type { Job } from './job.ts';

/** What was done. */
export interface Done {
  readonly looked: readonly Outcome[];
  /** How many rooms a sweep found; undefined where it was one room's turn. */
  readonly rooms: number | undefined;
  readonly requests: number;
}

const NOTHING: Done = { looked: [], rooms: undefined, requests: 0 };

/** Does the job; what GitHub refuses is explained. */
export async function perform(
  job: Exclude<Job, { ignore: string }>,
  repository: Repository,
  shell: Shell,
): Promise<Done> {
  try {
    if ('look' in job) {
      const outcome = await look(job.look, shell);
      info(
        `${outcome.room}: ${outcome.result}, ${outcome.answers.length} answers, ${outcome.requests} requests`,
      );
      return { looked: [outcome], rooms: undefined, requests: outcome.requests };
    }
    if ('sweep' in job) {
      if (job.sweep === 'set up') await ensureLabels(repository, shell);
      const swept = await sweep(repository, shell);
      // The first run may well be the schedule's: without rooms, the labels may be missing too.
      if (job.sweep === 'all' && swept.rooms === 0) await ensureLabels(repository, shell);
      info(`${swept.rooms} rooms, ${swept.looked.length} looked at, ${swept.requests} requests`);
      return swept;
    }
    if ('labels' in job) for (const one of job.labels) await ensureLabels(one, shell);
    return NOTHING;
  } catch (failure) {
    throw new Error(explained(failure));
  }
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
