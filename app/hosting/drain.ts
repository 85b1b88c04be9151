import type { Server } from 'node:http';

/** GitHub gives a delivery ten seconds, and a pass bounds its own requests; what takes longer will be swept. */
export const DRAIN_WITHIN = 25_000;

/** Takes nothing new, and resolves when everything in hand is done, or with false after `within`. */
export async function drained(
  server: Server,
  inHand: () => Promise<unknown>,
  within: number = DRAIN_WITHIN,
): Promise<boolean> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection becomes idle when its answer is out, and would then be kept open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, within, false)));
  const done = closed.then(inHand).then(() => true as const);
  const inTime = await Promise.race([done, late]);
  clearTimeout(timer);
  clearInterval(idle);
  if (!inTime) server.closeAllConnections();
  return inTime;
}
