import { isDrill } from '../../drills/drill.ts';
import { SAYS } from '../../drills/says.ts';
import type { Incident } from '../../incident/fold.ts';
import type { Severity } from '../../incident/words.ts';
import { day, length } from '../../incident/zone.ts';
import type { Plan } from '../../plan/schema.ts';
import type { View } from '../scene.ts';

/** The severity that holds: what was said, else what the plan assumes. */
export const severityNow = ({ severity }: Incident, { assumedSeverity }: Plan): Severity =>
  severity.now ?? assumedSeverity;

/** Severity 1, or Severity 2 (assumed). */
export function severityWords(incident: Incident, plan: Plan): string {
  const name = severityNow(incident, plan);
  return `Severity ${numeral(name)}${incident.severity.now === null ? ' (assumed)' : ''}`;
}

/** Severity 2, at worst 1: how bad it was in all, once it has ended. */
export function severityInAll(incident: Incident, plan: Plan): string {
  const worst = Object.keys(plan.severities).find((name) => incident.severity.ever.includes(name));
  const now = severityWords(incident, plan);
  return worst === undefined || worst === incident.severity.now ? now : `${now}, at worst ${numeral(worst)}`;
}

const numeral = (name: Severity): string => name.replace(/^sev(?=\d)/i, '');

/** Words as a sentence. */
export const sentence = (words: string): string =>
  /[.!?…][)"'\u2019\u201D]?$/.test(words) ? words : `${words}.`;

/** The one line that a notification, a chat or a mail preview shows. */
export function headline(view: View): string {
  const { incident, plan, now } = view;
  const { declared, reported, title } = incident.declaration;
  const what = sentence(view.text(title, 200));
  const drill = isDrill(incident) ? `${SAYS}. ` : '';
  if (!declared) {
    const at = reported?.at ?? now;
    return `**${drill}Reported: ${what}** By ${reported ? view.name(reported.by) : 'somebody'} at ${view.zoned(at)} on ${day(at, plan.timezone, now)}.`;
  }
  const head = `**${drill}${severityWords(incident, plan)}, ${incident.status.now}: ${what}**`;
  const { since } = incident.impact;
  if (since === null)
    return `${head} Declared by ${view.name(declared.by)} at ${declaredAt(view, declared.at)}.`;
  return `${head} Since ${view.zoned(since)}, ${length(now - since)} at ${view.time(now)}.`;
}

/** 09:41 UTC on 22 Nov: the date is said once, whatever day it is. */
function declaredAt({ plan, now, zoned, time }: View, at: number): string {
  const today = /^\d\d:\d\d$/.test(time(at));
  return today ? `${zoned(at)} on ${day(at, plan.timezone, now)}` : zoned(at);
}
