import { dated, length, zoneName } from '../../incident/zone.ts';
import { sentence, severityInAll } from '../card/headline.ts';
import { endedHeadline } from '../card/ending.ts';
import { rolesFor, type RoleFacts } from '../updates/people.ts';
import type { View } from '../scene.ts';
import { timelineChart } from '../timeline/chart.ts';
import { timelineTable } from '../timeline/table.ts';
import { communicationsPart } from './communications.ts';
import { capital, changesPart, causesPart, followUpsPart, listed, vendorsPart } from './parts.ts';
import { went } from './went.ts';

/** What a template of a postmortem may show: words, which are escaped where they are printed. */
export interface PostmortemFacts {
  readonly title: string;
  readonly organization: string;
  /** The address of the incident room. */
  readonly room: string;
  /** Severity 1, or Severity 2, at worst 1. */
  readonly severity: string;
  /** Of the first impact, else when it was declared: with its date and zone. */
  readonly began: string;
  readonly declared: string;
  readonly ended: string;
  /** From `began` to `ended`. */
  readonly lasted: string;
  /** `title` and `who` of each role. */
  readonly roles: readonly RoleFacts[];
  /** How this document is accepted: merging it accepts it. */
  readonly accepting: string;
}

const LONGEST_TITLE = 300;

const shortened = (title: string): string =>
  [...title.slice(0, 2 * LONGEST_TITLE)].slice(0, LONGEST_TITLE).join('');

/** And what it may show that is Markdown already. */
export interface PostmortemParts {
  /** One paragraph: what, how bad, how long, why, and what ended it. */
  readonly summary: string;
  /** What people noticed, since when. */
  readonly impact: string;
  /** A Mermaid chart over time. */
  readonly chart: string;
  /** Every line with its source. */
  readonly timeline: string;
  /** The ledger, and what changed before it broke. */
  readonly changes: string;
  /** What the record says that went well. */
  readonly wentWell: string;
  readonly wentBadly: string;
  /** Every cause that was suspected, the last first. */
  readonly causes: string;
  readonly vendors: string;
  readonly communications: string;
  readonly followUps: string;
}

/** The values of the words. */
export function factsOf(view: View, accepting: string, asRoles?: (words: string) => string): PostmortemFacts {
  const { incident, plan, issueUrl } = view;
  const { declaration, status, impact } = incident;
  const zone = plan.timezone;
  const from = impact.since ?? declaration.declared!.at;
  const to = status.ended?.at ?? view.now;
  const when = (at: number): string => `${dated(at, zone)} ${zoneName(at, zone)}`;
  return {
    title: shortened(asRoles ? asRoles(declaration.title) : declaration.title),
    organization: plan.organization,
    room: issueUrl,
    severity: severityInAll(incident, plan),
    began: when(from),
    declared: when(declaration.declared!.at),
    ended: when(to),
    lasted: length(to - from),
    roles: asRoles ? [] : rolesFor(view, 'technical'),
    accepting,
  };
}

/** The values of the parts. `longest`: characters of the timeline. */
export function partsOf(view: View, longest: number): PostmortemParts {
  const { well, badly } = went(view);
  return {
    summary: summary(view),
    impact: impactPart(view),
    chart: timelineChart(view),
    timeline: timelineTable(view, longest),
    changes: changesPart(view),
    wentWell: listed(well),
    wentBadly: listed(badly),
    causes: causesPart(view),
    vendors: vendorsPart(view),
    communications: communicationsPart(view),
    followUps: followUpsPart(view),
  };
}

function summary(view: View): string {
  const { incident, text, time, zoned } = view;
  const { declaration, status, impact, cause } = incident;
  const why = cause.text === null ? '' : ` Cause: ${ended(text(cause.text, 500))}`;
  // What was called off has no length that matters.
  if (status.now !== 'resolved' || !status.ended) return `${endedHeadline(view).replaceAll('**', '')}${why}`;
  const { at, how } = status.ended;
  const from = impact.since ?? declaration.declared!.at;
  const began = impact.since === null ? 'its declaration' : 'the first impact';
  const lasted = `It lasted ${length(at - from)}, from ${began} at ${time(from)} to the all-clear at ${zoned(at)}.`;
  const again = status.reopened > 0 ? ' It had come back after an earlier all-clear.' : '';
  const fix = how ? ` Fixed by: ${ended(text(how, 500))}` : '';
  const what = `${retrospective(view)}${capital(sentence(text(declaration.title, 200)))}`;
  return `${what} ${severityInAll(incident, view.plan)}. ${lasted}${again}${why}${fix}`;
}

const retrospective = ({ incident }: View): string =>
  incident.origin.from === null ? '' : 'Written down afterwards. ';

const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

function impactPart({ incident, text, name, zoned }: View): string {
  const { impact } = incident;
  const what =
    impact.text === null ? 'Nobody has recorded what people noticed.' : ended(text(impact.text, 500));
  if (impact.since === null) return what;
  const sure =
    impact.confirmed || !impact.notedBy ? '' : ` (a note of ${name(impact.notedBy)}, not confirmed)`;
  return `${what} Since ${zoned(impact.since)}${sure}.`;
}
