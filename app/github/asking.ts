import type { Instant } from '../core/incident/words.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';
import type { Shell } from './shell.ts';

/** What GitHub answered. */
export interface Answer {
  readonly status: number;
  // GitHub's JSON, as its description gives it; what is made of it is in the core's wire.
  readonly data: never;
  readonly link: string;
}

/** Requests of one pass: counted, timed by GitHub's own clock, and none of them a write in a dry run. */
export interface Asking {
  read(route: string, parameters?: Record<string, unknown>): Promise<Answer>;
  /** In a dry run nothing is sent, and the answer is what success looks like. */
  write(route: string, parameters?: Record<string, unknown>): Promise<Answer>;
  /** Sends a message out of GitHub; in a dry run nothing is sent, and the answer is that it arrived. */
  deliver: Shell['deliver'];
  /** GitHub's clock: its last Date header and what has passed here since. */
  now(): Instant;
  requests(): number;
}

/** Begins to count and to read the clock. `dryRun` is looked at here and nowhere else. */
export function asking({
  client,
  deliver,
  dryRun,
  log,
  tick,
}: Pick<Shell, 'client' | 'deliver' | 'dryRun' | 'log' | 'tick'>): Asking {
  let requests = 0;
  let seen: { date: Instant; tick: number } | undefined;
  const send = async (route: string, parameters: Record<string, unknown> = {}): Promise<Answer> => {
    requests += 1;
    const { status, data, headers } = await client.request(route, parameters);
    const date = Date.parse(String(headers.date ?? ''));
    if (!Number.isNaN(date)) seen = { date, tick: tick() };
    return { status, data: data as never, link: String(headers.link ?? '') };
  };
  /** Whatever changes something outside: in a dry run it is only told. */
  const outward = async <T>(
    does: () => Promise<T>,
    success: T,
    what: string,
    details: object,
  ): Promise<T> => {
    if (!dryRun) return does();
    log({ level: 'info', text: `would ${what}`, ...shortened(details) });
    return success;
  };
  return {
    read: send,
    write: (route, parameters = {}) =>
      outward(() => send(route, parameters), { status: 201, data: {} as never, link: '' }, route, parameters),
    deliver: (name, channel, message, repository) => {
      const { audience, update, kind, key } = message;
      const what = { channel: name, audience, update, kind, key };
      const arrived: Delivered = { ok: true, id: key };
      return outward(
        () => deliver(name, channel, message, repository),
        arrived,
        `send by ${channel.kind}`,
        what,
      );
    },
    now: () => (seen ? seen.date + Math.max(0, tick() - seen.tick) : 0),
    requests: () => requests,
  };
}

/** The parameters without the length of a whole card. */
const shortened = (parameters: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      name === 'body' ? `${String(value).length} characters` : value,
    ]),
  );

/** The status of a failed request; 0 where no answer came, undefined where it was no request that failed. */
export function statusOf(error: unknown): number | undefined {
  const { status, response, name } = error as { status?: number; response?: unknown; name?: string };
  if (typeof status !== 'number') return undefined;
  return name === 'HttpError' && response === undefined ? 0 : status;
}

/** GitHub will say the same tomorrow: forbidden, gone, or not to be done so. Limits and faults pass. */
export function isFinal(error: unknown): boolean {
  const status = statusOf(error);
  const { response } = error as { response?: { headers?: Record<string, unknown> } };
  const limited =
    status === 403 &&
    (response?.headers?.['retry-after'] !== undefined ||
      response?.headers?.['x-ratelimit-remaining'] === '0');
  return status !== undefined && [401, 403, 404, 410, 422].includes(status) && !limited;
}
