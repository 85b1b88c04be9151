import { isDrill } from '../../drills/drill.ts';
import { SAYS } from '../../drills/says.ts';
import { dated, length } from '../../incident/zone.ts';
import type { View } from '../scene.ts';
import { followUpsLine } from '../follow-ups/listed.ts';
import { casesOpen, casesWent } from '../partners/ended.ts';
import { teamsWent } from '../partners/teams.ts';
import { kept } from './told.ts';
import { postmortemNext } from './postmortem.ts';
import { changesMade, changesOpen } from './changes-ending.ts';
import { notTold, reportsOpen } from './words-awaited.ts';
import { sentence, severityInAll } from './headline.ts';

const SHOWN = 10;

/** The line of an incident that has ended. */
export function endedHeadline(view: View): string {
  const { incident, plan } = view;
  const { ended, now } = incident.status;
  const { declared, title } = incident.declaration;
  const at = ended!.at;
  const drill = isDrill(incident) ? `${SAYS}. ` : '';
  const how = (word: string): string =>
    incident.origin.from === null ? word : `Retrospective: ${word[0]!.toLowerCase()}${word.slice(1)}`;
  if (now === 'called off') {
    const there = ended!.duplicateOf ? ` The same outage as ${ended!.duplicateOf}: go there.` : '';
    const why = ended!.how ? `: ${sentence(view.text(ended!.how))}` : '.';
    return `**${drill}${how('Called off')} at ${view.zoned(at)}: ${sentence(view.text(title, 200))}** By ${view.name(ended!.by)}${why}${there}`;
  }
  const { since } = incident.impact;
  const from = since ?? declared!.at;
  const span =
    since === null
      ? `${length(at - from)} from declaring (${view.time(from)}) to the all-clear`
      : `${length(at - from)} from first impact (${view.time(from)}) to the all-clear`;
  return `**${drill}${how('Resolved')} at ${view.zoned(at)}: ${sentence(view.text(title, 200))}** ${severityInAll(incident, plan)}, ${span}.`;
}

/** Cause and cure. */
export function outcome({ incident, text }: View): string | undefined {
  const { cause, status } = incident;
  const lines = [
    cause.text !== null && `- **Cause:** ${sentence(text(cause.text))}`,
    status.now === 'resolved' && status.ended?.how && `- **Fixed by:** ${sentence(text(status.ended.how))}`,
  ].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** What nobody has settled yet. */
export function stillOpen(view: View): string | undefined {
  const { incident, plan, name, time, command } = view;
  const lead = incident.roles.holders['lead'] ?? incident.status.ended!.by;
  const { since, confirmed, notedBy } = incident.impact;
  const lines = [
    ...notTold(view),
    ...reportsOpen(view),
    since !== null &&
      !confirmed &&
      notedBy &&
      `- **When it began is not confirmed**: ${time(since)} is ${name(notedBy)}'s note. ${name(lead)}: ${command(`/impact since: ${dated(since, plan.timezone)}`)}, or the right time.`,
    ...incident.tasks.open.slice(0, SHOWN).map(({ number, who }) => {
      const whose = who[0] ?? lead;
      return `- **T${number} is still open.** ${name(whose)}: ${command(`/done T${number}`)} or ${command(`/withdraw T${number}`)}.`;
    }),
    ...changesOpen(view),
    incident.tasks.open.length > SHOWN && `- and ${incident.tasks.open.length - SHOWN} more tasks`,
    ...casesOpen(view),
  ].filter(Boolean);
  return lines.length > 0 ? `### Still open\n${lines.join('\n')}` : undefined;
}

/** What comes after. */
export function next(view: View): string {
  const { incident, command } = view;
  const again = `- **It came back?** ${command('/reopen')} and what you see. The clocks start again; nothing is lost.`;
  const wrong = `- **Called off too soon?** ${command('/reopen')} and what you see.`;
  const last = incident.status.now === 'resolved' ? again : wrong;
  const lines = [...postmortemNext(view), followUpsLine(view), last];
  return ['### What happens next', ...lines].filter(Boolean).join('\n');
}

/** How long what took, counted from declaring. */
export function howItWent(view: View): string | undefined {
  const { incident, time } = view;
  const { declared } = incident.declaration;
  const { ended, identifiedAt, now } = incident.status;
  if (!declared || !ended || now !== 'resolved') return undefined;
  const lead = incident.roles.first['lead'];
  const after = (at: number): string => length(at - declared.at);
  const parts = [
    lead !== undefined && `lead after ${after(lead)}`,
    identifiedAt !== null && `identified after ${after(identifiedAt)}`,
    `over after ${after(ended.at)}`,
  ].filter(Boolean);
  const line = parts.join(', ');
  const went = `- ${line[0]!.toUpperCase()}${line.slice(1)} (from declaring, ${time(declared.at)})`;
  return ['### How it went', went, kept(view), changesMade(view), casesWent(view), teamsWent(view)]
    .filter(Boolean)
    .join('\n');
}
