import type { Outcome, Trigger } from '../github/shell.ts';
import { roomName } from '../github/shell.ts';

/** Rooms looked at one pass at a time each; different rooms at the same time. */
export interface RoomQueue {
  /** Looks now, or once more after the pass under way; resolves with the pass that saw this trigger. */
  look(trigger: Trigger): Promise<Outcome>;
  /** How many rooms are being looked at. */
  busy(): number;
  /** Resolves when nothing is being looked at and nothing waits. */
  idle(): Promise<void>;
}

interface Waiting {
  trigger: Trigger;
  readonly outcome: Promise<Outcome>;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** Passes on one room never overlap; triggers that arrive meanwhile become one more pass. */
export function roomQueue(look: (trigger: Trigger) => Promise<Outcome>): RoomQueue {
  const rooms = new Map<string, Waiting | undefined>();
  let onIdle: (() => void)[] = [];

  const run = async (room: string, first: Waiting): Promise<void> => {
    for (let next: Waiting | undefined = first; next;) {
      const current: Waiting = next;
      rooms.set(room, undefined);
      await Promise.resolve(current.trigger).then(look).then(current.resolve, current.reject);
      next = rooms.get(room);
    }
    rooms.delete(room);
    if (rooms.size > 0) return;
    for (const resolve of onIdle) resolve();
    onIdle = [];
  };

  return {
    look(trigger) {
      const room = roomName(trigger.repository, trigger.number);
      const ahead = rooms.get(room);
      if (ahead) {
        ahead.trigger = united(ahead.trigger, trigger);
        return ahead.outcome;
      }
      const waiting = waitingFor(trigger);
      if (rooms.has(room)) rooms.set(room, waiting);
      else void run(room, waiting);
      return waiting.outcome;
    },
    busy: () => rooms.size,
    idle: () => (rooms.size === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
  };
}

function waitingFor(trigger: Trigger): Waiting {
  let settle!: Pick<Waiting, 'resolve' | 'reject'>;
  const outcome = new Promise<Outcome>((resolve, reject) => (settle = { resolve, reject }));
  return { trigger, outcome, ...settle };
}

/** One trigger that tells everything that two told. The later repository counts: it may have been renamed. */
export function united(earlier: Trigger, later: Trigger): Trigger {
  const comments = new Map<number, Trigger['comments'][number]>();
  // A delivery may come twice; the first text is the one that arrived first.
  for (const comment of [...earlier.comments, ...later.comments]) {
    if (!comments.has(comment.id)) comments.set(comment.id, comment);
  }
  const mirrors = new Map((later.mirrors ?? []).map((one) => [one.mirror, one]));
  for (const { mirror, since } of earlier.mirrors ?? [])
    mirrors.set(mirror, { mirror, since: Math.min(since, mirrors.get(mirror)?.since ?? since) });
  return {
    repository: later.repository,
    number: later.number,
    senders: [...new Set([...earlier.senders, ...later.senders])],
    comments: [...comments.values()].sort((a, b) => a.id - b.id),
    events: earlier.events || later.events,
    pulls: [...(earlier.pulls ?? []), ...(later.pulls ?? [])],
    followUps: [...(earlier.followUps ?? []), ...(later.followUps ?? [])],
    ...(mirrors.size > 0 && { mirrors: [...mirrors.values()] }),
  };
}
