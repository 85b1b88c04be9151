import type { Clock } from './clock.ts';
import { wallClock } from './clock.ts';
import type { RequestKind } from './request-kind.ts';

/** All tries of one read together, waits included, take about this long at most. */
export const WITHIN = 20_000;
const WAITS = [250, 1000, 3000, 6000];

/** What went wrong with a request, as far as trying again is concerned. */
interface Failure {
  /** No answer came, or one that says the fault is GitHub's. */
  readonly broken: boolean;
  /** Milliseconds after which GitHub says one may ask again. */
  readonly askedToWait: number | undefined;
}

/** Sends again what may be sent again, and never a creation: its answer may be lost while its work is done. */
export async function retrying<T>(
  kind: RequestKind,
  send: () => Promise<T>,
  clock: Clock = wallClock,
): Promise<T> {
  const started = clock.now();
  for (let failed = 0; ; failed++) {
    try {
      return await send();
    } catch (error) {
      const wait = waitBefore(kind, failureOf(error), failed);
      if (wait === undefined || clock.now() - started + wait > WITHIN) throw error;
      await clock.sleep(wait);
    }
  }
}

/** How long to wait before the next try, or undefined where there is none. */
function waitBefore(kind: RequestKind, failure: Failure, failed: number): number | undefined {
  if (kind.effect === 'create') return undefined;
  if (kind.effect === 'repeatable') return failure.broken && failed === 0 ? WAITS[0] : undefined;
  return failure.broken ? WAITS[failed] : failure.askedToWait;
}

/** Octokit gives every failed request a status, and a response only where GitHub gave one. */
function failureOf(error: unknown): Failure {
  const { status, response } = error as {
    status?: number;
    response?: { headers?: Record<string, string | number | undefined> };
  };
  const seconds = Number(response?.headers?.['retry-after']);
  const limited = (status === 429 || status === 403) && Number.isFinite(seconds);
  return {
    broken: status !== undefined && (response === undefined || status >= 500),
    askedToWait: limited ? seconds * 1000 : undefined,
  };
}
