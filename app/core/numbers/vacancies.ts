import type { Incident } from '../incident/fold.ts';
import type { Instant, Period, Role } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { replay, type PastRoom } from './past.ts';

/** How one needed role of one person stood empty in an incident. */
export interface Vacancy {
  readonly role: Role;
  /** How long altogether, in milliseconds. */
  readonly empty: Period;
  /** The longest at a stretch. */
  readonly longest: Period;
  /** From when it was needed until somebody held it; null: nobody ever did. */
  readonly filledAfter: Period | null;
}

interface Open {
  needed: Instant;
  since: Instant | null;
  filled: Instant | null;
  empty: Period;
  longest: Period;
}

/** The roles that the plan asks for at the severities that an incident had, each with how long nobody held it. */
export function vacanciesOf({ entries }: Pick<PastRoom, 'entries'>, plan: Plan, now: Instant): Vacancy[] {
  const roles = Object.entries(plan.roles).filter(([, { many, neededAt }]) => !many && neededAt.length > 0);
  const seen = new Map<Role, Open>();
  const close = (one: Open, at: Instant): void => {
    const empty = one.since === null ? 0 : at - one.since;
    Object.assign(one, { since: null, empty: one.empty + empty, longest: Math.max(one.longest, empty) });
  };
  const look = (at: Instant, incident: Incident): void => {
    for (const [role, { neededAt }] of roles) {
      const wanted = isRunning(incident) && neededAt.includes(incident.severity.now ?? plan.assumedSeverity);
      const held = incident.roles.holders[role] !== undefined;
      if (!wanted && !seen.has(role)) continue;
      const one = seen.get(role) ?? { needed: at, since: null, filled: null, empty: 0, longest: 0 };
      seen.set(role, one);
      if (held) one.filled ??= at;
      if (wanted && !held) one.since ??= at;
      else close(one, at);
    }
  };
  replay(entries, { settled: look });
  return [...seen].map(([role, one]) => {
    close(one, now);
    const filledAfter = one.filled === null ? null : one.filled - one.needed;
    return { role, empty: one.empty, longest: one.longest, filledAfter };
  });
}

/** Declared, and neither resolved nor called off. */
export const isRunning = ({ declaration, status }: Incident): boolean =>
  declaration.declared !== null && status.ended === null;
