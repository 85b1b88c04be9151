import { isDrill } from '../../drills/drill.ts';
import type { Instant } from '../../incident/words.ts';
import { length } from '../../incident/zone.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import { standingOf } from '../../words/standing.ts';
import { severityWords } from '../card/headline.ts';
import type { View } from '../scene.ts';
import { bridgeFor, type BridgeFacts } from './bridge.ts';
import { decisionsIn } from './decisions.ts';
import { calledFor, rolesFor, type RoleFacts } from './people.ts';
import { newsIn, type Given } from './given.ts';
import { partnersFor } from './partners.ts';
import { neutralTitle } from './neutral.ts';
import { workFor, type RowFacts } from './work.ts';

export type { Given } from './given.ts';

/** All that a template may show. Every field is always there; what is not known or not theirs to know is empty. */
export interface UpdateFacts {
  /** Its name in the plan. */
  readonly audience: string;
  readonly audienceTitle: string;
  readonly organization: string;
  /** #412 */
  readonly incident: string;
  /** U3 */
  readonly number: string;
  /** The title of the room; outside, the day of the incident. */
  readonly title: string;
  /** What was written, all of it; empty in a draft. */
  readonly text: string;
  /** What was written, without the lines that ask for a decision; those are in `decisions`. */
  readonly message: string;
  /** From lines that begin with `Decision:`. */
  readonly decisions: readonly string[];
  /** What is new since the last update, one line each; only in one that goes out by itself. */
  readonly news: readonly string[];
  /** How late such an update comes: Due 2 minutes ago. */
  readonly late: string;
  /** Severity 1, or Severity 2 (assumed). */
  readonly severity: string;
  /** investigating, identified, monitoring, resolved, called off */
  readonly status: string;
  readonly over: boolean;
  readonly drill: boolean;
  /** It goes out by itself. */
  readonly automatic: boolean;
  /** They were told nothing before it. */
  readonly first: boolean;
  readonly impact: string;
  /** 09:38 CET; empty where nobody knows since when. */
  readonly since: string;
  readonly declared: string;
  /** How long it has been going on, or went on. */
  readonly lasted: string;
  readonly ended: string;
  /** Inside only, as are the next six. */
  readonly cause: string;
  /** What ended it. */
  readonly fix: string;
  /** What is being tried, each with `id`, `text`, `who` and `at`. */
  readonly tasks: readonly RowFacts[];
  /** How many tasks there are beyond those. */
  readonly moreTasks: number;
  /** Changes under way, likewise. */
  readonly changes: readonly RowFacts[];
  /** What came of finished tasks, of changes that are over, and what was done without either, likewise. */
  readonly findings: readonly RowFacts[];
  /** What partners were called and what teams found, one line each, such as Citrix engaged since 09:46. */
  readonly partners: readonly string[];
  /** When it may be over. Once a fix is in, a time that has passed is left out. */
  readonly eta: string;
  /** What may be over then; inside only. */
  readonly etaOf: string;
  readonly etaPassed: boolean;
  /** The time that is promised for the next update; empty where none is before the end. */
  readonly nextBy: string;
  /** The moment of this update. */
  readonly at: string;
  /** Where to join, with `name`, `url`, `phone` and `how`; never for the public. */
  readonly bridge: BridgeFacts;
  /** The room’s address; inside only. */
  readonly room: string;
  /** Who does what, each with `title` and `who`; for leadership without `who`. */
  readonly roles: readonly RoleFacts[];
  /** Who wrote it: by name, for leadership by role, outside not at all. */
  readonly author: string;
  readonly approvedBy: string;
}

/**
 * The facts of an incident as one audience may know them, as plain data. Outside, nothing that people wrote for
 * each other is among them: no cause, no work, no names, no address of the room. A template cannot leak it.
 */
export function updateFacts(view: View, audience: string, given: Given): UpdateFacts {
  const { incident, plan, issueUrl, now, time, zoned } = view;
  const { status, impact, cause, declaration, eta } = incident;
  const standing = standingOf(audience, plan);
  const inside = standing !== 'outside';
  const told = newsIn(inside && given.automatic && status.ended === null ? given.text : '');
  // Once a fix is in, what was expected before is not what anybody waits for.
  const passed = eta.expected !== null && eta.expected <= now;
  const expected = passed && status.now === 'monitoring' ? null : eta.expected;
  const asked = inside ? decisionsIn(given.text) : { message: given.text, decisions: [] };
  const from = impact.since ?? declaration.declared?.at;
  const until = status.ended?.at ?? now;
  const known = (at: Instant | null | undefined): string => (at == null ? '' : zoned(at));
  return {
    audience,
    audienceTitle: (Object.hasOwn(plan.audiences, audience) && plan.audiences[audience]?.title) || audience,
    organization: plan.organization,
    incident: `#${/(\d+)\/?$/.exec(issueUrl)?.[1] ?? ''}`,
    number: given.number,
    title: inside ? oneLine(declaration.title) : neutralTitle(view),
    text: given.text.trim(),
    ...asked,
    ...told,
    severity: severityWords(incident, plan),
    status: status.now,
    ...{ over: status.ended !== null, first: !Object.hasOwn(incident.updates.told, audience) },
    ...{ drill: given.drill ?? isDrill(incident), automatic: given.automatic ?? false },
    impact: oneLine(impact.text ?? ''),
    since: known(impact.since),
    declared: known(declaration.declared?.at),
    lasted: from === undefined ? '' : length(until - from),
    ended: known(status.ended?.at),
    cause: inside ? oneLine(cause.text ?? '') : '',
    fix: inside && status.now === 'resolved' ? oneLine(status.ended?.how ?? '') : '',
    ...{ ...workFor(view, standing), partners: partnersFor(view, standing) },
    eta: known(expected),
    etaOf: inside && expected !== null ? oneLine(eta.of) : '',
    etaPassed: expected !== null && passed,
    nextBy: known(given.nextAt),
    ...{ at: time(now), bridge: bridgeFor(view, audience) },
    room: inside ? issueUrl : '',
    roles: rolesFor(view, standing),
    author: calledFor(view, standing, given.author),
    approvedBy: calledFor(view, standing, given.approvedBy),
  };
}

// Nobody looks these over again before they leave.
const oneLine = (words: string): string => withoutSecrets(words).replace(/\s+/g, ' ').trim();
