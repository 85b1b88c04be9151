import type { Outcome, Remembered, Shell } from './shell.ts';

// A room that GitHub does not let us write to is left alone ever longer: a minute, then six, a day at most.
const REST = 60_000;
const LONGEST_REST = 24 * 60 * 60_000;

/** GitHub will say the same in a minute: the room rests, and the log says what would help. */
export function refused(
  status: number,
  { tick }: Pick<Shell, 'tick'>,
  memory: Remembered,
): Pick<Outcome, 'result' | 'problems'> {
  const count = (memory.rest?.count ?? 0) + 1;
  memory.rest = { count, until: tick() + Math.min(REST * 6 ** (count - 1), LONGEST_REST) };
  const why = `GitHub refused to write there (${status}): it takes the permission issues: write, and a repository that is not archived`;
  return { result: 'failed', problems: [why] };
}
