import type { PlanRead } from './plan.ts';

/** The plans that a process has read, by repository, for as long as it lives: one holds while its file cannot be read. */
export interface LastGood {
  /** What holds after a reading: what was read, or what was read before it broke. */
  over(repository: string, read: PlanRead): PlanRead;
  /** What was last read well, where GitHub does not answer at all. */
  of(repository: string): PlanRead | undefined;
}

/** Remembers nothing yet. */
export function lastGood(): LastGood {
  const good = new Map<string, PlanRead>();
  return {
    over(repository, read) {
      const before = good.get(repository);
      if (before && read.broken)
        return { ...read, plan: before.plan, broken: { ...read.broken, kept: true } };
      // Taken away on purpose or by mistake: whoever is in the middle of an incident goes by it to the end.
      if (before && read.source === null) return { ...read, before: before.plan };
      if (!read.broken && read.source !== null) good.set(repository, read);
      return read;
    },
    of: (repository) => good.get(repository),
  };
}
