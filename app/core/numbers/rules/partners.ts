import { askedSince } from '../../incident/asked.ts';
import { isPast } from '../../incident/promised.ts';
import type { Instant } from '../../incident/words.ts';
import type { Plan } from '../../plan/schema.ts';
import { replay, type PastRoom } from '../past.ts';
import { askedIn } from '../scorecard.ts';
import { isRunning } from '../vacancies.ts';
import { listed, timed, type Judge, type Use } from './judge.ts';

/** Which severities call for a vendor: overridden where somebody said that it is not needed. */
export const calling: Judge = {
  rules: ({ vendors }) =>
    Object.entries(vendors).flatMap(([vendor, { name, callAt }]) =>
      callAt.length === 0 ? [] : [listed(['vendors', vendor, 'call-at'], `${name} is called at`, callAt)],
    ),
  uses: (room, plan) =>
    wantedIn(room, plan).map(({ vendor, calledAt, notNeeded }): Use => {
      const path = ['vendors', vendor, 'call-at'];
      if (calledAt !== undefined) return { path, came: 'kept' };
      return notNeeded ? { path, came: 'overridden' } : { path, came: 'missed', unused: true };
    }),
};

/** How soon a vendor that is called for has a case. */
export const opening: Judge = {
  rules: ({ vendors }) =>
    Object.entries(vendors).flatMap(([vendor, { name, callAt, openWithin }]) =>
      callAt.length === 0 || openWithin === null
        ? []
        : [timed(['vendors', vendor, 'open-within'], `A case with ${name} is open within`, openWithin)],
    ),
  uses: (room, plan) =>
    wantedIn(room, plan).flatMap(({ vendor, since, calledAt, notNeeded }): Use[] => {
      const within = plan.vendors[vendor]?.openWithin ?? null;
      const path = ['vendors', vendor, 'open-within'];
      if (within === null) return [];
      if (calledAt === undefined) return notNeeded ? [{ path, came: 'lapsed' }] : [{ path, came: 'missed' }];
      const took = Math.max(0, calledAt - since);
      return [{ path, came: isPast(within, took) ? 'missed' : 'kept', took }];
    }),
};

interface WantedOnce {
  readonly vendor: string;
  readonly since: Instant;
  readonly calledAt: Instant | undefined;
  readonly notNeeded: boolean;
}

/** The vendors that an incident called for, each from the first time on. */
function wantedIn({ entries, incident }: PastRoom, plan: Plan): WantedOnce[] {
  const since = new Map<string, Instant>();
  replay(entries, {
    settled(_, seen) {
      if (!isRunning(seen)) return;
      for (const [vendor, { callAt }] of Object.entries(plan.vendors)) {
        const from = since.has(vendor) ? undefined : askedSince(callAt, seen, plan);
        if (from) since.set(vendor, from.at);
      }
    },
  });
  const { cases, notNeeded } = incident.vendors;
  return [...since].map(([vendor, from]) => {
    const at = cases.filter((one) => one.vendor === vendor).map(({ rounds }) => rounds[0]!.at);
    return {
      ...{ vendor, since: from, calledAt: at.length > 0 ? Math.min(...at) : undefined },
      notNeeded: Object.hasOwn(notNeeded, vendor),
    };
  });
}

/** How soon a team answers a task. */
export const teamsAnswering: Judge = {
  rules: ({ teams }) =>
    Object.entries(teams).flatMap(([team, { title, answerWithin }]) =>
      answerWithin === null
        ? []
        : [timed(['teams', team, 'answer-within'], `${title} answers within`, answerWithin)],
    ),
  uses: ({ incident }, _, now) =>
    askedIn(incident, now).flatMap(({ kind, key, at, answerBy, answeredAt, until }): Use[] => {
      if (kind !== 'team' || answerBy === null) return [];
      const path = ['teams', key, 'answer-within'];
      if (isPast(answerBy, answeredAt ?? until))
        return [{ path, came: 'missed', ...(answeredAt !== null && { took: answeredAt - at }) }];
      return [answeredAt === null ? { path, came: 'lapsed' } : { path, came: 'kept', took: answeredAt - at }];
    }),
};
