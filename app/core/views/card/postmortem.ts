import { isPast } from '../../incident/promised.ts';
import { lacksPlanAnswer, ownerOf } from '../../postmortem/owed.ts';
import { documentLink, dueDay } from '../postmortem/chasing.ts';
import type { View } from '../scene.ts';
import { sentence } from './headline.ts';

/** How it stands with the postmortem, in the lines of what happens next. */
export function postmortemNext(view: View): string[] {
  const { incident, name, command, text } = view;
  const { due, document, waived, accepted, answer } = incident.postmortem;
  const resolved = incident.status.now === 'resolved';
  if (waived)
    return [
      `- **Postmortem:** waived by ${name(waived.by)} on ${dueDay(waived.at, view)}: ${sentence(text(waived.why))}`,
    ];
  if (document?.state === 'accepted' && accepted) {
    const on = `- **Postmortem:** ${documentLink(document, 'accepted, ')} on ${dueDay(accepted.at, view)}.`;
    if (answer)
      return [
        on,
        `- **The plan ${answer.changes ? 'changes' : 'stays as it is'}:** ${sentence(withLinks(text(answer.text), view))}`,
      ];
    if (!lacksPlanAnswer(incident, view.plan)) return [on];
    const ask = `${command('/postmortem plan yes')} and where, or ${command('/postmortem plan no')} and why`;
    return [on, `- **Does the plan change?** ${name(ownerOf(incident))}: ${ask}.`];
  }
  if (!due && !document)
    return resolved
      ? [`- **Postmortem:** nobody has asked for one; ${command('/postmortem')} drafts it.`]
      : [];
  return [
    `- **Postmortem** ${[promised(view), name(ownerOf(incident))].filter(Boolean).join(', ')}: ${stands(view)}`,
  ];
}

/** Where the plan changes is an issue or a pull request of this repository: it can be followed from here. */
const withLinks = (words: string, { issueUrl }: View): string =>
  words.replace(/\\?#\u200B(\d{1,9})(?!\w)/g, (_, number: string) => {
    return `[#${number}](${issueUrl.replace(/\d+$/, number)})`;
  });

/** by Fri 27 Nov, or late. */
function promised(view: View): string {
  const { due, overdue } = view.incident.postmortem;
  if (!due) return '';
  const day = dueDay(due.by, view);
  return overdue || isPast(due.by, view.now) ? `**late**, was due by ${day}` : `by ${day}`;
}

function stands({ incident, command }: View): string {
  const { document } = incident.postmortem;
  if (!document) return `not drafted yet, ${command('/postmortem')} drafts it`;
  if (document.state === 'closed')
    return `${documentLink(document)} was closed without being accepted; reopen it, or ${command('/postmortem waive')} and why`;
  return `${documentLink(document, 'draft ')}`;
}
