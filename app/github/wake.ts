import type { Outcome, Shell, Trigger } from './shell.ts';

/** Other rooms look for themselves. In turn nobody waits for them: they may be waiting for this one. */
export async function wake(
  rooms: readonly number[],
  { repository }: Trigger,
  shell: Shell,
  look: (trigger: Trigger, shell: Shell) => Promise<Outcome>,
): Promise<void> {
  for (const number of rooms) {
    const trigger = { repository, number, senders: [], comments: [], events: false };
    if (shell.inTurn) shell.inTurn(trigger).catch(() => undefined);
    else await look(trigger, shell);
  }
}
