import { dueKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, MINUTE, type Instant } from '../incident/words.ts';
import type { PlanInForce } from '../respond.ts';

const KEPT = 20;

/** What the plan is worth: told once with the declaration, and again when it breaks or is mended while the incident runs. */
export function planEntries(state: Incident, inForce: PlanInForce, now: Instant): Entry[] {
  const { declared } = state.declaration;
  if (!declared) return [];
  const { plan, problems } = inForce;
  const worth = { given: plan.given, problems: problems.slice(0, KEPT) };
  const { emptyRoleAt, severityWithin, handoverAfter } = plan.reminders;
  const promised = { emptyRoleAt, severityWithin, handoverAfter };
  const key = dueKey('plan', declared.key);
  const read: Entry[] =
    state.planRead.problems === null
      ? [{ type: 'plan_read', ...worth, promised, key, at: declared.at, by: ALLCLEAR }]
      : [];
  return state.status.ended ? read : [...read, ...change(state, inForce, worth, now)];
}

/** GitHub's and our own copies of a file agree within this time. */
const SETTLED = MINUTE;

function change(
  { planRead: { broken: before, breaks } }: Incident,
  { broken, stale }: PlanInForce,
  worth: { given: boolean; problems: string[] },
  now: Instant,
): Entry[] {
  if (broken && before?.version !== broken.version) {
    const { version, kept } = broken;
    const key = dueKey('plan-broken', version, breaks);
    const problem = worth.problems[0] ?? '';
    return [{ type: 'plan_broken', version, kept, problem, key, at: now, by: ALLCLEAR }];
  }
  // A reading from before it broke mends nothing.
  if (broken || !before || stale || now - before.at < SETTLED) return [];
  const key = dueKey('plan-mended', before.version, breaks);
  return [{ type: 'plan_mended', ...worth, key, at: now, by: ALLCLEAR }];
}
