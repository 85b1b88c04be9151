import type { Clock } from './clock.ts';
import { wallClock } from './clock.ts';
import type { RequestKind } from './request-kind.ts';
import { contentWindows } from './windows.ts';

export type Headers = Readonly<Record<string, string | number | undefined>>;

/** Sends requests of one installation within GitHub's limits, as fast as those allow. */
export interface Limiter {
  /** Sends as soon as it may be sent; fails with `Limited` where that is too far away. */
  run<T>(kind: RequestKind, send: () => Promise<T>): Promise<T>;
  /** Takes from an answer what GitHub says about its limits. */
  heard(kind: RequestKind, status: number, headers: Headers, message?: string): void;
  /** The share of the hourly budget that is left, 0 to 1; 1 where GitHub has not said. */
  left(): number;
}

/** Nothing was sent, because GitHub asked to wait longer than a pass may. Looks like GitHub's own 429. */
export class Limited extends Error {
  override readonly name = 'HttpError';
  readonly status = 429;
  readonly response: { status: 429; headers: Record<string, string>; data: Record<string, never> };
  constructor(milliseconds: number) {
    const seconds = Math.ceil(milliseconds / 1000);
    super(`GitHub asked to wait: no requests for another ${seconds} seconds. Nothing was sent.`);
    this.response = { status: 429, headers: { 'retry-after': String(seconds) }, data: {} };
  }
}

export interface Limits {
  readonly atOnce: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
  /** Nobody waits longer than this for a turn. */
  readonly longestWait: number;
}

/** GitHub allows 100 at once and creates content about 80 times a minute and 500 an hour. */
export const LIMITS: Limits = {
  atOnce: 10,
  contentPerMinute: 80,
  contentPerHour: 500,
  longestWait: 65_000,
};

/** A limiter with nothing sent yet; one for each installation or token. */
export function limiter(clock: Clock = wallClock, limits: Limits = LIMITS): Limiter {
  const content = contentWindows(limits);
  const pausedUntil = { core: 0, graphql: 0, search: 0 };
  const waiting: (() => void)[] = [];
  let running = 0;
  let share = 1;

  const pause = (budgets: readonly (keyof typeof pausedUntil)[], until: number): void => {
    for (const budget of budgets) pausedUntil[budget] = Math.max(pausedUntil[budget], until);
  };

  // Waits are looked at again afterwards: GitHub may have asked for a longer one meanwhile.
  const turn = async (kind: RequestKind): Promise<void> => {
    const since = clock.now();
    for (;;) {
      const now = clock.now();
      const opens = Math.max(pausedUntil[kind.budget], kind.content ? content.opensAt(now) : 0);
      if (opens <= now) break;
      if (opens - since > limits.longestWait) throw new Limited(opens - now);
      await clock.sleep(opens - now);
    }
    if (kind.content) content.count(clock.now());
  };

  const slot = async (): Promise<void> => {
    if (running >= limits.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
  };
  const free = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };

  return {
    async run(kind, send) {
      // Whoever waits for this one holds a slot already; to ask for a second could block for ever.
      if (kind.nested) return send();
      await turn(kind);
      await slot();
      try {
        return await send();
      } finally {
        free();
      }
    },
    heard(kind, status, headers, message = '') {
      const now = clock.now();
      const seconds = Number(headers['retry-after']);
      const remaining = headers['x-ratelimit-remaining'];
      const refused = status === 429 || status === 403;
      if (kind.budget === 'core' && remaining !== undefined && Number(headers['x-ratelimit-limit']) > 0) {
        share = Number(remaining) / Number(headers['x-ratelimit-limit']);
      }
      if (refused && Number.isFinite(seconds)) {
        pause(['core', 'graphql', 'search'], now + seconds * 1000);
      } else if (remaining !== undefined && Number(remaining) === 0) {
        pause([kind.budget], now + untilReset(headers, now));
      } else if (status === 429 || (refused && /secondary rate limit|submitted too quickly/i.test(message))) {
        pause(['core', 'graphql', 'search'], now + 60_000);
      }
    },
    left: () => share,
  };
}

/** GitHub's reset is a moment of its own clock, whose time its answer tells. */
function untilReset(headers: Headers, now: number): number {
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  if (!Number.isFinite(reset)) return 60_000;
  const theirs = Date.parse(String(headers['date'] ?? ''));
  return Math.max(1000, reset - (Number.isNaN(theirs) ? now : theirs) + 1000);
}
