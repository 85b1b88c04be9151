import type { Clock } from './contract.ts';

/** The clock of the local GitHub, with a memory of how it ran against the wall. */
export interface GitHubClock extends Clock {
  /** The moment as GitHub writes it, to the second. */
  stamp(): string;
  /** Says that `emulate` stamps something about now, which `ofWall` has to understand later. */
  keep(): void;
  /** The clock's stamp for a moment of the wall; for what `emulate` stamped itself. */
  ofWall(wall: number): string;
}

const seconds = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** Starts a clock at `start` (default: the wall's time), running `speed` times as fast as the wall. */
export function startClock(start: Date | undefined, speed: number): GitHubClock {
  const stretches = [{ wall: Date.now(), time: (start ?? new Date()).getTime(), speed }];
  const last = () => stretches[stretches.length - 1]!;
  const read = (stretch: { wall: number; time: number; speed: number }, wall: number) =>
    stretch.time + (wall - stretch.wall) * stretch.speed;
  let kept = true;
  let keptAt = 0;
  const turn = (time: number, pace: number) => {
    // Only stretches in which `emulate` stamped something matter later; two of them must differ by the wall, and
    // what was stamped a moment ago must lie before the turn.
    if (!kept) stretches.pop();
    else while (Date.now() <= Math.max(last().wall, keptAt));
    stretches.push({ wall: Date.now(), time, speed: pace });
    kept = false;
  };
  const now = () => read(last(), Date.now());
  return {
    now: () => new Date(now()),
    advance: (milliseconds) => turn(now() + milliseconds, last().speed),
    set: (moment) => turn(moment.getTime(), last().speed),
    get speed() {
      return last().speed;
    },
    set speed(pace: number) {
      turn(now(), pace);
    },
    stamp: () => seconds(now()),
    keep() {
      kept = true;
      keptAt = Date.now();
    },
    ofWall(wall) {
      let found = stretches[0]!;
      for (const stretch of stretches) if (stretch.wall <= wall) found = stretch;
      return seconds(read(found, Math.max(wall, found.wall)));
    },
  };
}
