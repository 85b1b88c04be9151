import type { Log } from './log.ts';

type Say = (first: unknown, second?: unknown) => void;

/** What Probot needs of a logger. */
export interface ProbotLog {
  readonly trace: Say;
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
  readonly fatal: Say;
  child(): ProbotLog;
}

/**
 * Probot's own words, as debug lines: it logs whole events and stacks. What goes wrong with a delivery or
 * at the start is said once, by us.
 */
export function probotLog(log: Log): ProbotLog {
  const say: Say = (first, second) => {
    const text = [second, first instanceof Error ? first.message : first].find(
      (it) => typeof it === 'string',
    );
    if (typeof text === 'string') log({ level: 'debug', text: `probot: ${text}` });
  };
  const nothing: Say = () => undefined;
  const logger: ProbotLog = {
    trace: nothing,
    debug: nothing,
    info: say,
    warn: say,
    error: say,
    fatal: say,
    child: () => logger,
  };
  return logger;
}
