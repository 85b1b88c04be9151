const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Remembers when content was created, to say when more may be. */
export interface Windows {
  /** When the next may go; not later than `now` if it may go at once. */
  opensAt(now: number): number;
  count(now: number): void;
}

/** Sliding windows of a minute and an hour: a burst goes out at once, and only what is above waits. */
export function contentWindows(limits: {
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
}): Windows {
  let sent: number[] = [];
  const opens = (now: number, length: number, most: number): number => {
    const within = sent.filter((at) => at > now - length);
    // The one that has to leave the window before there is room.
    return within.length < most ? now : (within[within.length - most] ?? now) + length;
  };
  return {
    opensAt: (now) =>
      Math.max(opens(now, MINUTE, limits.contentPerMinute), opens(now, HOUR, limits.contentPerHour)),
    count(now) {
      sent = sent.filter((at) => at > now - HOUR);
      sent.push(now);
    },
  };
}
