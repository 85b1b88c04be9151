import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { kindOf } from './figures.ts';
import type { PastRoom } from './past.ts';
import { declaredIn, type Span } from './period.ts';
import { answering, approving, approvingChanges, runningLong } from './rules/approvals.ts';
import { firstWords, intervals } from './rules/intervals.ts';
import type { Came, Judge, Path, Rule, Use, Verdict } from './rules/judge.ts';
import { calling, opening, teamsAnswering } from './rules/partners.ts';
import { grading, restoring } from './rules/restoring.ts';
import { accepting, needed } from './rules/roles.ts';
import { suggested } from './rules/suggested.ts';
import { channels, deadlines, quiet } from './rules/ways.ts';

const JUDGES: readonly Judge[] = [
  ...[intervals, firstWords, approving, answering, restoring, grading],
  ...[needed, accepting, calling, opening, teamsAnswering],
  ...[approvingChanges, runningLong, deadlines, channels, quiet],
];

/** How often a rule could have been used, was used, and what came of it. */
export interface Counts extends Readonly<Record<Exclude<Came, 'lapsed'>, number>> {
  /** In how many incidents it could have been used. */
  readonly could: number;
  /** How often it was; what came of some of them nobody can say. */
  readonly used: number;
}

/** A rule of the plan with its evidence; the verdict says what speaks against it, null: nothing. */
export interface RuleEvidence extends Rule {
  readonly counts: Counts;
  readonly verdict: Verdict | null;
  /** A length of time that would have been kept more often, as a plan writes it. */
  readonly suggestion?: string;
}

/** Every rule of the plan that can be judged, by the incidents of a period: those with evidence against them first. */
export function rulesOf(
  rooms: readonly PastRoom[],
  span: Span,
  plan: Plan,
  now: Instant = span.to,
): RuleEvidence[] {
  const counted = declaredIn(rooms, span).filter(({ incident }) => kindOf(incident) === 'incident');
  const uses = new Map<string, { room: number; use: Use }[]>();
  for (const [room, one] of counted.entries())
    for (const use of JUDGES.flatMap((judge) => judge.uses(one, plan, now)))
      uses.set(keyOf(use.path), [...(uses.get(keyOf(use.path)) ?? []), { room, use }]);
  const all = JUDGES.flatMap(({ rules }) => rules(plan)).map((rule) =>
    evidence(rule, uses.get(keyOf(rule.path)) ?? []),
  );
  const against = all.filter(({ verdict }) => verdict !== null);
  return [...against, ...all.filter(({ verdict }) => verdict === null)];
}

const keyOf = (path: Path): string => JSON.stringify(path);

function evidence(rule: Rule, its: readonly { room: number; use: Use }[]): RuleEvidence {
  const uses = its.map(({ use }) => use);
  const of = (came: Came): number => uses.filter((use) => use.came === came).length;
  const counts: Counts = {
    could: new Set(its.map(({ room }) => room)).size,
    used: uses.filter(({ unused }) => !unused).length,
    ...{ kept: of('kept'), overridden: of('overridden'), moved: of('moved'), missed: of('missed') },
  };
  const verdict = verdictOf(counts);
  const suggestion = verdict === null ? undefined : suggested(rule, uses, verdict);
  return { ...rule, counts, verdict, ...(suggestion !== undefined && { suggestion }) };
}

const GRAVEST = ['missed', 'overridden', 'moved'] as const;

/** What speaks against a rule: nobody ever used it, or more than a third of the time it went otherwise. */
function verdictOf(counts: Counts): Verdict | null {
  if (counts.could === 0) return null;
  if (counts.used === 0) return 'never used';
  const judged = counts.kept + counts.overridden + counts.moved + counts.missed;
  return GRAVEST.find((came) => counts[came] * 3 > judged) ?? null;
}
