import type { Outcome, Trigger } from '../github/shell.ts';
import { roomName } from '../github/shell.ts';
import { described, type Log } from './log.ts';
import { united } from './queue.ts';

/** A room that wants another pass this often in a row is left to the next sweep. */
const MOST_IN_A_ROW = 5;
const UNTOLD = 10_000;

/** Looks at rooms once more where a pass asked for it. */
export interface Again {
  /** Notes what a pass ended with, and hands it on. */
  heed(trigger: Trigger, outcome: Outcome): Outcome;
  stop(): void;
}

type SetTimer = (run: () => void, milliseconds: number) => { unref?(): unknown };

/** Waits as long as each pass asked for; what arrives meanwhile is seen by an ordinary pass. */
export function lookingAgain(
  look: (trigger: Trigger) => Promise<Outcome>,
  log: Log,
  later: SetTimer = setTimeout,
): Again {
  const inARow = new Map<string, number>();
  const waiting = new Map<string, Trigger>();
  let stopped = false;

  return {
    heed(trigger, outcome) {
      const room = roomName(trigger.repository, trigger.number);
      const times = (inARow.get(room) ?? 0) + 1;
      if (outcome.result !== 'again' || stopped || times > MOST_IN_A_ROW) {
        inARow.delete(room);
        return outcome;
      }
      inARow.set(room, times);
      const ahead = waiting.get(room);
      waiting.set(room, ahead ? united(ahead, trigger) : trigger);
      if (ahead) return outcome;
      const timer = later(() => {
        const wanted = waiting.get(room) ?? trigger;
        waiting.delete(room);
        if (stopped) return;
        look(wanted).catch((error: unknown) =>
          log({ level: 'warn', text: 'looking again failed', room, ...described(error) }),
        );
      }, outcome.againIn ?? UNTOLD);
      timer.unref?.();
      return outcome;
    },
    stop() {
      stopped = true;
      waiting.clear();
    },
  };
}
