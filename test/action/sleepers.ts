import type { LocalGitHub } from '../github/contract.ts';

/** Several loops that share GitHub's clock: when all of them sleep it moves on to whoever wakes first. */
export interface Sleepers {
  sleep(milliseconds: number): Promise<void>;
  /** One loop has ended, and is not waited for any more. */
  gone(): void;
}

/** `meanwhile` is what people do while all sleep; it is told the seconds since the start. */
export function sleepers(
  github: LocalGitHub,
  loops: number,
  meanwhile: (seconds: number) => unknown = () => undefined,
): Sleepers {
  github.clock.speed = 0;
  const now = (): number => github.clock.now().getTime();
  const began = now();
  const asleep: { until: number; wake: () => void }[] = [];
  let awake = loops;
  const moveOn = async (): Promise<void> => {
    awake -= 1;
    if (awake > 0 || asleep.length === 0) return;
    const until = Math.min(...asleep.map((one) => one.until));
    github.clock.advance(Math.max(0, until - now()));
    await meanwhile((now() - began) / 1000);
    const woken = asleep.filter((one) => one.until <= now());
    for (const one of woken) asleep.splice(asleep.indexOf(one), 1);
    awake += woken.length;
    for (const { wake } of woken) wake();
  };
  return {
    sleep: (milliseconds) =>
      new Promise((resolve, reject) => {
        asleep.push({ until: now() + milliseconds, wake: resolve });
        moveOn().catch(reject);
      }),
    gone: () => void moveOn(),
  };
}
