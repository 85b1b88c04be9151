import type { Incident } from '../incident/fold.ts';
import { isPast } from '../incident/promised.ts';
import { MINUTE, type Instant, type Period } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Expected, Inject } from './scenario.ts';

/** How long something may take where neither plan nor scenario says so. */
export const OTHERWISE: Period = 15 * MINUTE;

/** Something that an inject waits for, and what came of it. */
export interface Awaited {
  /** Number of the inject, from 1. */
  readonly inject: number;
  readonly expect: Expected;
  /** Undefined: it never came. */
  readonly cameAt: Instant | undefined;
  readonly kept: boolean;
}

/** What the injects that were made waited for; not what the end came before the time was over for. */
export function awaitedIn(incident: Incident, plan: Plan): Awaited[] {
  const { scenario, playing, injected } = incident.drill;
  const end = incident.status.ended?.at ?? Infinity;
  const taken = new Set<number>();
  return (scenario?.injects ?? []).flatMap((inject, n): Awaited[] => {
    const made = injected[n + 1];
    const { expect, after } = inject;
    if (!expect || !playing || made === undefined) return [];
    // Where it came late, nobody has less time for it, and who was ahead of it is not late.
    const since = Math.min(playing.at + after, made);
    const by = made + limitOf(inject, plan);
    const cameAt = cameOf(expect, since, incident, taken);
    const kept = cameAt !== undefined && !isPast(by, cameAt);
    return kept || isPast(by, end) ? [{ inject: n + 1, expect, cameAt, kept }] : [];
  });
}

function limitOf({ within, expect }: Inject, { roles, vendors }: Plan): Period {
  if (within !== null) return within;
  if (expect?.what === 'lead') return roles['lead']?.acceptWithin ?? OTHERWISE;
  if (expect?.what === 'vendor') return vendors[expect.vendor]?.openWithin ?? OTHERWISE;
  return OTHERWISE;
}

/** When it came. What stands already when it is asked for is there at once: a lead, a case. */
function cameOf(
  expect: Expected,
  since: Instant,
  { roles, changes, vendors, drill }: Incident,
  taken: Set<number>,
): Instant | undefined {
  switch (expect.what) {
    case 'lead': {
      const lead = roles.holders['lead'];
      return lead && !lead.silent ? Math.max(roles.first['lead'] ?? lead.since, since) : undefined;
    }
    case 'change': {
      // One row answers one inject.
      const row = changes.rows.find(({ at, number }) => at >= since && !taken.has(number));
      if (row) taken.add(row.number);
      return row?.at;
    }
    case 'vendor': {
      const called = vendors.cases
        .filter(({ vendor }) => vendor === expect.vendor)
        .map(({ rounds }) => rounds[0]!.at);
      return called.length > 0 ? Math.max(Math.min(...called), since) : undefined;
    }
    case 'update':
      return drill.told[expect.audience]?.find((at) => at >= since);
  }
}
