/** Something done again and again until stopped. */
export interface Timer {
  stop(): void;
}

/** Something done once, at a moment that may still be moved. */
export interface Alarm extends Timer {
  /** In so many milliseconds; not at all for null. What was set before does not count any more. */
  set(milliseconds: number | null): void;
}

type SetTimer = (run: () => void, milliseconds: number) => unknown;

/**
 * Does `work` every so often, never twice at a time, the first time somewhere within the first period:
 * replicas started together then do not all ask GitHub in the same second.
 */
export function repeatedly(
  period: number,
  work: () => Promise<void>,
  { random = Math.random, later = setTimeout }: { random?: () => number; later?: SetTimer } = {},
): Timer {
  let stopped = false;
  const next = (milliseconds: number): void => {
    later(() => {
      if (stopped) return;
      void work().finally(() => next(period * (0.9 + 0.2 * random())));
    }, milliseconds);
  };
  next(period * random());
  return { stop: () => void (stopped = true) };
}

/** An alarm that does `work`, and nothing while it is not set. */
export function alarm(work: () => Promise<void>, later: SetTimer = setTimeout): Alarm {
  let wanted = {};
  return {
    set(milliseconds) {
      const mine = {};
      wanted = mine;
      if (milliseconds === null) return;
      later(() => {
        if (wanted === mine) void work();
      }, milliseconds);
    },
    stop: () => void (wanted = {}),
  };
}
