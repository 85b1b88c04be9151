import type { Incident } from '../incident/fold.ts';
import type { Instant, Period } from '../incident/words.ts';

/** How long things took in one incident, in milliseconds from its beginning; null: it has not come. */
export interface Times {
  /** First impact where it is known, else the declaration. */
  readonly beganAt: Instant;
  readonly from: 'impact' | 'declaration';
  /** Until somebody held the lead. */
  readonly acknowledge: Period | null;
  /** Until each audience heard the first word, by audience. */
  readonly firstUpdate: Readonly<Record<string, Period>>;
  /** Until the cause was known. */
  readonly identify: Period | null;
  /** Until the last all-clear. */
  readonly restore: Period | null;
}

/**
 * When it began for those who felt it: what somebody stated with `/impact since:`, else the earliest back-dated
 * note from before the declaration; else it was declared.
 */
export function beginning({ impact, declaration }: Incident): Pick<Times, 'beganAt' | 'from'> {
  const declared = declaration.declared?.at ?? 0;
  const { since, confirmed } = impact;
  // A note about what came after the declaration says nothing of the beginning.
  if (since !== null && (confirmed || since < declared)) return { beganAt: since, from: 'impact' };
  return { beganAt: declared, from: 'declaration' };
}

/** The times of one incident. What was there before it began took no time. */
export function timesOf(incident: Incident): Times {
  const { roles, updates, status } = incident;
  const { beganAt, from } = beginning(incident);
  const until = (at: Instant | null | undefined): Period | null =>
    at == null ? null : Math.max(0, at - beganAt);
  return {
    ...{ beganAt, from },
    acknowledge: until(roles.first['lead']),
    firstUpdate: Object.fromEntries(
      Object.entries(updates.told).map(([audience, { first }]) => [audience, until(first) ?? 0]),
    ),
    identify: until(status.identifiedAt),
    restore: status.now === 'resolved' ? until(status.ended?.at) : null,
  };
}
