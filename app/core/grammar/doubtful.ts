import { HOUR, type Instant } from '../incident/words.ts';
import { dated, length } from '../incident/zone.ts';
import { readClock } from './clock.ts';
import type { Refusal } from './refusals.ts';
import type { Scene } from './scene.ts';

/** A clock time that the clock last showed long before the incident: 12:00, typed in the morning. */
export interface Doubtful {
  readonly typed: string;
  readonly at: Instant;
}

/** Whether a time, said without its day, was long before anything hurt; whoever says the day means it. */
export function doubtful(typed: string, at: Instant, { incident, at: now }: Scene): Doubtful | undefined {
  const { declared } = incident.declaration;
  const began = Math.min(declared?.at ?? now, incident.impact.since ?? now);
  return readClock(typed.toLowerCase()) !== undefined && at < began - HOUR ? { typed, at } : undefined;
}

/** Asks back, with the day that would be meant. */
export const askedBack = ({ typed, at }: Doubtful, { plan, at: now }: Scene): Refusal => ({
  code: 'not that',
  what: `${typed} was ${length(now - at)} ago, long before this incident. If that is meant, say the day.`,
  right: `at: ${dated(at, plan.timezone)}`,
});
