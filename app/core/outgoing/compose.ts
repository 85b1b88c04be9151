import type { Scene } from '../grammar/scene.ts';
import { holding } from '../facts/roles.ts';
import { intervalOf } from '../incident/promised.ts';
import type { Instant } from '../incident/words.ts';
import { updateFacts, type Given } from '../views/updates/facts.ts';
import { render } from '../views/updates/render.ts';
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
  const { markdown, problem } = render(own, name, updateFacts(view, audience, given));
  return { words: markdown, ...(problem !== undefined && { problem }) };
}

/** What speaks against typed words before they leave for an audience. */
export function findingsIn(
  text: string,
  audience: string,
  nextAt: Instant | null,
  { incident, plan, known }: Pick<Scene, 'incident' | 'plan' | 'known'>,
): readonly Finding[] {
  const { title } = incident.declaration;
  const logins = [...new Set([...known.values(), ...holding(incident.roles).map(({ login }) => login)])];
  const found = checkWords(text, audience, plan, { nextAt, last: incident.status.ended !== null, logins });
  if (standingOf(audience, plan) !== 'outside') return found;
  // It heads what they read, and was not written for them.
  const ofTitle = checkWords(title, audience, plan, { nextAt: null, last: true, logins })
    .filter(({ check }) => IN_TITLES.includes(check) && !found.some((one) => one.check === check))
    .map((one) => ({ ...one, says: `In the title: ${one.says}` }));
  return [...found, ...ofTitle];
}

const IN_TITLES: readonly Finding['check'][] = ['host-names', 'addresses', 'names'];

/** When an audience hears next if it hears now: as stated, else after its interval; null: at the end. */
export function nextAfter(
  { incident: { severity, status }, plan }: Pick<Scene, 'incident' | 'plan'>,
  audience: string,
  at: Instant,
  stated: Instant | undefined,
): Instant | null {
  if (status.ended) return null;
  const interval = intervalOf(plan, severity.now, status.now, audience);
  return stated ?? (interval === null ? null : at + interval);
}
