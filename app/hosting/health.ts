/** Whether the process should be sent deliveries. */
export interface Health {
  /** Why not, or undefined where it should. */
  notReady(): string | undefined;
  draining(): boolean;
  /** GitHub answered, and took us for the App. */
  reached(): void;
  drain(): void;
}

/** Not ready until GitHub was reached once, and never again once draining. */
export function health(): Health {
  let reached = false;
  let draining = false;
  return {
    notReady: () =>
      draining ? 'Shutting down.' : reached ? undefined : 'GitHub has not been reached as the App yet.',
    draining: () => draining,
    reached: () => void (reached = true),
    drain: () => void (draining = true),
  };
}
