import { dated, length, zoneName } from '../../incident/zone.ts';
import { severityInAll } from '../card/headline.ts';
import { endedHeadline } from '../card/ending.ts';
import { rolesFor, type RoleFacts } from '../updates/people.ts';
import type { View } from '../scene.ts';
import { timelineChart } from '../timeline/chart.ts';
import { timelineTable } from '../timeline/table.ts';
import { changesPart, causesPart, communicationsPart, followUpsPart, listed, vendorsPart } from './parts.ts';
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
  const { incident, text } = view;
  const cause = incident.cause.text === null ? '' : ` Cause: ${ended(text(incident.cause.text, 500))}`;
  const how = incident.status.ended?.how;
  const fix = incident.status.now === 'resolved' && how ? ` Fixed by: ${ended(text(how, 500))}` : '';
  return `${endedHeadline(view).replaceAll('**', '')}${cause}${fix}`;
}

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
