import type { Scene } from '../grammar/scene.ts';
import { drilled } from '../drills/says.ts';
import { holding } from '../facts/roles.ts';
import type { Incident } from '../incident/fold.ts';
import { owedBy } from '../incident/owed.ts';
import { intervalOf } from '../incident/promised.ts';
import { TEMPLATES_PATH } from '../plan/audiences.ts';
import type { Plan } from '../plan/schema.ts';
import type { Instant } from '../incident/words.ts';
import { titleOf, waysOut } from './audiences.ts';
import { updateFacts, type Given } from '../views/updates/facts.ts';
import { isBuiltIn, render } from '../views/updates/render.ts';
import { viewOf, type View } from '../views/scene.ts';
import { standingOf } from '../words/standing.ts';
import { checkWords, type Finding } from '../words/check.ts';

/** The scene of a command as views show it; it has no entries. */
export const viewAt = ({
  incident,
  plan,
  repository,
  issueUrl,
  at,
}: Omit<Scene, 'by' | 'known' | 'number'>): View =>
  viewOf({ incident, entries: [], plan, repository, issueUrl, now: at, earlier: { count: 0, comments: [] } });

/** The words of an update for one audience, through its template, and what was wrong with that. */
export interface Composed {
  readonly words: string;
  readonly problem?: string;
}

/** Words as one audience reads them: typed, in its template, with the facts that it may know. */
export function composed(view: View, audience: string, given: Given): Composed {
  const name = view.plan.audiences[audience]?.template ?? audience;
  const own = Object.hasOwn(view.plan.templates, name) ? view.plan.templates[name] : undefined;
  const { markdown, problem = missing(view.plan, audience) } = render(
    own,
    name,
    updateFacts(view, audience, given),
  );
  const words = drilled(markdown, view.incident, view.text(titleOf(view.plan, audience), 60));
  return { words, ...(problem !== undefined && { problem }) };
}

/** A template that the plan names and nobody wrote, as a sentence; what stays in the room has none. */
function missing(plan: Plan, audience: string): string | undefined {
  const named = plan.audiences[audience]?.template;
  if (named === null || named === undefined || Object.hasOwn(plan.templates, named) || isBuiltIn(named))
    return undefined;
  if (waysOut(plan, audience).length === 0) return undefined;
  return `The template ${named} could not be found or read, so the built-in one was used: it belongs at ${TEMPLATES_PATH}/${named}.md.`;
}

type Where = Pick<Scene, 'incident' | 'plan'> & Partial<Pick<Scene, 'known'>>;

const loginsIn = ({ incident, known }: Where): string[] => [
  ...new Set([...(known?.values() ?? []), ...holding(incident.roles).map(({ login }) => login)]),
];

/** What speaks against typed words before they leave for an audience. */
export function findingsIn(
  text: string,
  audience: string,
  nextAt: Instant | null,
  where: Where,
): readonly Finding[] {
  const { incident, plan } = where;
  const last = incident.status.ended !== null;
  const found = checkWords(text, audience, plan, { nextAt, last, logins: loginsIn(where) });
  // Other templates than the public's add what people notice, and that was not written for them.
  const added = audience === 'public' || last ? '' : (incident.impact.text ?? '');
  const ofImpact = notForThem(added, audience, where)
    .filter(({ check }) => !found.some((one) => one.check === check))
    .map((one) => ({ ...one, says: `In the impact: ${one.says}` }));
  return [...found, ...ofImpact];
}

const INTERNAL: readonly Finding['check'][] = ['host-names', 'addresses', 'names'];

/** What in words that were written for the room is not for an audience outside. */
export function notForThem(words: string, audience: string, where: Where): readonly Finding[] {
  if (standingOf(audience, where.plan) !== 'outside') return [];
  const known = { nextAt: null, last: true, logins: loginsIn(where) };
  return checkWords(words, audience, where.plan, known).filter(({ check }) => INTERNAL.includes(check));
}

/** When an audience hears next if it hears now: as stated, else with its next report, else after its interval; null: at the end. */
export function nextAfter(
  { incident, plan }: Pick<Scene, 'incident' | 'plan'>,
  audience: string,
  at: Instant,
  { next, from }: { readonly next?: Instant | undefined; readonly from?: Instant | undefined } = {},
): Instant | null {
  if (next !== undefined && !incident.status.ended) return next;
  const report = reportAfter(incident, plan, audience, at, from);
  if (report !== undefined) return report;
  const { severity, status } = incident;
  const interval = status.ended ? null : intervalOf(plan, severity.now, status.now, audience);
  return interval === null ? null : at + interval;
}

/** The report that is owed after the one that an update now would be. */
function reportAfter(
  incident: Incident,
  plan: Plan,
  audience: string,
  at: Instant,
  from: Instant | undefined,
): Instant | undefined {
  const sent = { type: 'update_sent', number: 0, audiences: [audience], text: '', words: {} } as const;
  const begun = owedBy({ ...sent, ...(from !== undefined && { from }) }, incident, plan, at)[audience];
  const before = incident.deadlines.owed[audience]?.reports ?? [];
  const open = begun
    ? Object.entries(begun)
        .filter(([name]) => !before.some((one) => one.name === name && one.sentAt !== null))
        .map(([, moment]) => moment)
    : before.filter(({ sentAt }) => sentAt === null).map((one) => one.at);
  return open.sort((one, other) => one - other)[1];
}
