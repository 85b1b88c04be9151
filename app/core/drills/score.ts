import { lacksYes } from '../changes/change.ts';
import type { Scored } from '../facts/drill.ts';
import { askedSince } from '../incident/asked.ts';
import type { Incident } from '../incident/fold.ts';
import { isPast } from '../incident/promised.ts';
import { titleOf } from '../outgoing/audiences.ts';
import type { Plan } from '../plan/schema.ts';
import { awaitedIn, OTHERWISE, type Awaited } from './awaited.ts';

/** How a drill went, thing by thing; what never came up is left out. It names roles, and never persons. */
export function scoreOf(incident: Incident, plan: Plan): Scored[] {
  const awaited = awaitedIn(incident, plan);
  const all = [
    rolesTaken(incident, plan),
    promisesKept(incident, plan),
    changesLogged(incident, plan, awaited),
    vendorsCalled(incident, plan, awaited),
    elseExpected(plan, awaited),
  ];
  return all.filter((one) => one.of > 0);
}

/** So many of so many, over all. */
export const totalOf = (score: readonly Scored[]): { kept: number; of: number } => ({
  kept: score.reduce((sum, { kept }) => sum + kept, 0),
  of: score.reduce((sum, one) => sum + one.of, 0),
});

interface Judged {
  readonly kept: boolean;
  readonly missed: string;
}

const scored = (what: Scored['what'], all: readonly Judged[]): Scored => ({
  what,
  kept: all.filter(({ kept }) => kept).length,
  of: all.length,
  missed: all.flatMap(({ kept, missed }) => (kept ? [] : [missed])),
});

const called = (role: string, { roles }: Plan): string => roles[role]?.title ?? role;

function rolesTaken(incident: Incident, plan: Plan): Scored {
  const end = incident.status.ended?.at ?? Infinity;
  const { first, holders } = incident.roles;
  const all = Object.entries(plan.roles).flatMap(
    ([role, { many, neededAt, acceptWithin, title }]): Judged[] => {
      const since = many ? undefined : askedSince(neededAt, incident, plan);
      if (!since) return [];
      const by = since.at + (acceptWithin ?? OTHERWISE);
      const at = holders[role]?.silent ? undefined : first[role];
      const kept = at !== undefined && !isPast(by, at);
      return kept || isPast(by, end) ? [{ kept, missed: title }] : [];
    },
  );
  return scored('roles', all);
}

function promisesKept({ promises }: Incident, plan: Plan): Scored {
  const rows = Object.entries(promises.score).filter(([audience]) => plan.audiences[audience]);
  const late = rows.filter((row) => row[1].late > 0);
  return {
    what: 'promises',
    kept: rows.reduce((sum, [, { kept }]) => sum + kept, 0),
    of: rows.reduce((sum, [, { kept, late: missed }]) => sum + kept + missed, 0),
    missed: late.map(
      ([audience, { late: count }]) => `${called('comms', plan)}, ${count} for ${titleOf(plan, audience)}`,
    ),
  };
}

/** Where the scenario waits for changes, those; else whether each that was made had its yes and its outcome. */
function changesLogged({ changes }: Incident, plan: Plan, awaited: readonly Awaited[]): Scored {
  const role = called(plan.changes.approvedBy ?? 'changes', plan);
  const wanted = awaited.filter(({ expect }) => expect.what === 'change');
  const asWanted = wanted.map(({ kept, inject }) => ({ kept, missed: `${role}, after inject ${inject}` }));
  const made = changes.rows.filter(({ started }) => started !== null);
  const asMade = made.map((row): Judged => {
    const yes = !lacksYes(row);
    const kept = yes && row.state !== 'running';
    return { kept, missed: `${role}, C${row.number} ${yes ? 'without an outcome' : 'without a yes'}` };
  });
  return scored('changes', wanted.length > 0 ? asWanted : asMade);
}

function vendorsCalled(incident: Incident, plan: Plan, awaited: readonly Awaited[]): Scored {
  const lead = called('lead', plan);
  const wanted = awaited.flatMap(({ expect, kept, inject }) =>
    expect.what === 'vendor' ? [{ vendor: expect.vendor, kept, when: `, after inject ${inject}` }] : [],
  );
  const asPlanned = byPlan(incident, plan).filter(
    ({ vendor }) => !wanted.some((one) => one.vendor === vendor),
  );
  const name = (vendor: string): string => plan.vendors[vendor]?.name ?? vendor;
  return scored(
    'vendors',
    [...asPlanned, ...wanted].map(({ vendor, kept, when }) => ({
      kept,
      missed: `${lead}, ${name(vendor)}${when}`,
    })),
  );
}

/** Those that the plan wants called at this severity, but for whom somebody said are not needed. */
function byPlan(incident: Incident, plan: Plan): { vendor: string; kept: boolean; when: string }[] {
  const { cases, notNeeded } = incident.vendors;
  const end = incident.status.ended?.at ?? Infinity;
  return Object.entries(plan.vendors).flatMap(([vendor, { callAt, openWithin }]) => {
    const since = Object.hasOwn(notNeeded, vendor) ? undefined : askedSince(callAt, incident, plan);
    if (!since) return [];
    const by = since.at + (openWithin ?? OTHERWISE);
    const at = cases.filter((one) => one.vendor === vendor).map(({ rounds }) => rounds[0]!.at);
    const kept = at.some((one) => !isPast(by, one));
    return kept || isPast(by, end) ? [{ vendor, kept, when: '' }] : [];
  });
}

function elseExpected(plan: Plan, awaited: readonly Awaited[]): Scored {
  const all = awaited.flatMap(({ expect, kept, inject }): Judged[] => {
    if (expect.what === 'lead') return [{ kept, missed: `${called('lead', plan)}, after inject ${inject}` }];
    if (expect.what !== 'update') return [];
    const whom = titleOf(plan, expect.audience);
    return [{ kept, missed: `${called('comms', plan)}, update for ${whom} after inject ${inject}` }];
  });
  return scored('expected', all);
}
