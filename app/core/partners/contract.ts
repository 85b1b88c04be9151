import type { Instant, Period, Severity } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Clocks } from './cases.ts';

type VendorPlan = Plan['vendors'][string];

const levelOf = (severity: Severity): number => Number(severity.replace(/\D/g, ''));

/**
 * The vendor's severity for a case whose severity nobody said: the number that the incident has. Where the contract
 * does not know that one, the nearest that it knows, the graver of two.
 */
export function severityFor({ severities }: VendorPlan, incident: Severity): string {
  const level = levelOf(incident);
  const known = Object.keys(severities).toSorted();
  if (known.length === 0) return String(level);
  const far = (one: string): number => Math.abs(Number(one) - level);
  return known.reduce((best, one) => (far(one) < far(best) ? one : best));
}

/** How long a contract gives, at one of the vendor's severities. */
export interface Contract {
  readonly answerWithin: Period | null;
  readonly restoreWithin: Period | null;
}

/** What the plan says that was promised; nothing of a vendor or a severity that it does not know. */
export function contractOf({ vendors }: Plan, vendor: string, severity: string | null): Contract {
  const known = severity === null ? undefined : vendors[vendor]?.severities[severity];
  return { answerWithin: known?.answerWithin ?? null, restoreWithin: known?.restoreWithin ?? null };
}

/** The moments that a contract promises for a case from its start. */
export const clocksFrom = (start: Instant, { answerWithin, restoreWithin }: Contract): Clocks => ({
  ...(answerWithin !== null && { answerBy: start + answerWithin }),
  ...(restoreWithin !== null && { restoreBy: start + restoreWithin }),
});
