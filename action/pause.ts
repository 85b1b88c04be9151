/** Waits that end early when the runner wants the job to stop. */
export interface Pause {
  sleep(milliseconds: number): Promise<void>;
  stopped(): boolean;
  /** Listens no longer. */
  end(): void;
}

/** What the runner sends a job that is cancelled, one after the other. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

type Process = Pick<NodeJS.Process, 'on' | 'off'>;

/** Listens to the runner from now on: what is in hand is finished, and nothing new begun. */
export function pause(process: Process = globalThis.process): Pause {
  let stopped = false;
  let wake = (): void => undefined;
  const stop = (): void => {
    stopped = true;
    wake();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    stopped: () => stopped,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        if (stopped) return resolve();
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => SIGNALS.forEach((signal) => process.off(signal, stop)),
  };
}
