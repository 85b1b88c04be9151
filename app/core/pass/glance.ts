import { planIn } from '../drills/exercised.ts';
import { fold, type Incident } from '../incident/fold.ts';
import { owesFollowUps } from '../follow-ups/chase.ts';
import { freezingOf, type Freezing } from '../freeze/freeze.ts';
import type { Instant, Severity } from '../incident/words.ts';
import { reportsOwed } from '../outgoing/awaited.ts';
import type { PostmortemDocument } from '../postmortem/document.ts';
import { postmortemOwed } from '../postmortem/owed.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { followedIn, type Followed } from '../pulls/followed.ts';
import type { Cursor, Journal } from '../wire/journal.ts';
import { allDue, nextDueAt } from './due.ts';

/** What a card tells at a glance: how far its room was read, how bad it is, and when something falls due in it. */
export interface Glance {
  readonly cursor: Cursor;
  readonly nextDueAt: Instant | null;
  /** Of an incident that runs, assumed where nobody said one; null where none does. */
  readonly severity: Severity | null;
  /** What it asks of pull requests. */
  readonly freezing: Freezing;
  /** The pull requests that its rows follow, newest first. */
  readonly pulls: readonly Followed[];
  /** It has ended, and something about it is owed for as long as that takes: a report, its postmortem, a follow-up. */
  readonly owes: boolean;
  /** Its postmortem, as long as that may still be accepted. */
  readonly document: Pick<PostmortemDocument, 'as' | 'number' | 'state'> | null;
  /** Of an incident that runs: whether it has a plan, and which version of that it knows to be broken. */
  readonly plan: { readonly given: boolean; readonly broken: string | null } | null;
  readonly mirrors: Incident['mirrors'];
  /** The issues of its follow-ups, and what it knows of them. */
  readonly followUps: readonly { readonly number: number; readonly open: boolean }[];
}

/** Looks at a journal without its room. */
export function glance(
  { cursor, entries, base }: Omit<Journal, 'version'>,
  given: Plan,
  repository: Repository,
  now: Instant,
): Glance {
  const incident = fold(entries, base?.state);
  const plan = planIn(incident, given);
  const { declaration, severity, status, planRead } = incident;
  const runs = declaration.declared !== null && status.ended === null;
  return {
    cursor,
    nextDueAt: nextDueAt(allDue(incident, plan, repository, entries, [], now), incident),
    freezing: freezingOf(incident, plan, repository),
    severity: runs ? (severity.now ?? plan.assumedSeverity) : null,
    pulls: followedIn(incident),
    owes: reportsOwed(incident, plan).length > 0 || postmortemOwed(incident, plan) || owesFollowUps(incident),
    document: documentIn(incident),
    followUps: incident.followUps.all.flatMap(({ number, state }) =>
      number === null || state === 'gone' ? [] : [{ number, open: state === 'open' }],
    ),
    plan: runs ? { given: planRead.given, broken: planRead.broken?.version ?? null } : null,
    mirrors: incident.mirrors,
  };
}

/** What may become of it is decided at GitHub, where only a look tells. */
function documentIn({ postmortem: { document } }: Incident): Glance['document'] {
  if (!document || document.state === 'accepted') return null;
  const { as, number, state } = document;
  return { as, number, state };
}
