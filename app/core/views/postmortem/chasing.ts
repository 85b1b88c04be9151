import { DateTime } from 'luxon';
import type { Instant } from '../../incident/words.ts';
import { documentName, type PostmortemDocument } from '../../postmortem/document.ts';
import type { View } from '../scene.ts';

/** Fri 27 Nov: people plan by the day of the week. */
export function dueDay(at: Instant, { plan, now }: Pick<View, 'plan' | 'now'>): string {
  const local = DateTime.fromMillis(at, { zone: plan.timezone, locale: 'en-GB' });
  const year = local.year === DateTime.fromMillis(now, { zone: plan.timezone }).year ? '' : ' yyyy';
  return local.toFormat(`ccc d LLL${year}`);
}

/** [draft pull request #990](…). */
export const documentLink = (document: PostmortemDocument, before = ''): string =>
  `[${before}${documentName(document)}](${document.url})`;

const accept = ({ as }: PostmortemDocument): string =>
  as === 'pull request' ? 'merging it accepts it' : 'closing it as completed accepts it';

/** The postmortem is due today; it was due on Fri 27 Nov. */
export function postmortemChased(view: View): string {
  const { due, document } = view.incident.postmortem;
  const { command, now } = view;
  const by = due!.by;
  const today = dueDay(by, view) === dueDay(now, view);
  const head =
    now > by
      ? `**The postmortem was due on ${dueDay(by, view)}.**`
      : `**The postmortem is due ${today ? 'today' : `on ${dueDay(by, view)}`}.**`;
  const waive = `${command('/postmortem waive')} and why ends it without one.`;
  if (!document) return `${head} ${command('/postmortem')} drafts it; ${waive}`;
  if (document.state === 'closed')
    return `${head} ${capital(documentLink(document))} was closed without being accepted: reopen it, or ${waive}`;
  return `${head} The ${documentLink(document, 'draft ')} waits: ${accept(document)}. ${waive[0]!.toUpperCase()}${waive.slice(1)}`;
}

const capital = (words: string): string =>
  words.replace(/^\[(\w)/, (_, first: string) => `[${first.toUpperCase()}`);

/** Every postmortem says whether the plan changes (DESIGN 1). */
export function planAsked(view: View): string {
  const { document } = view.incident.postmortem;
  const yes = `${view.command('/postmortem plan yes')} and where`;
  const no = `${view.command('/postmortem plan no')} and why not`;
  return `**Does the plan change because of this?** The accepted [postmortem](${document!.url}) does not say: ${yes}, or ${no}.`;
}

/** Where the draft is, or why it says nothing new. */
export function draftTold(view: View): string {
  const { problem } = view.incident.postmortem.document!;
  const fault = problem === null ? '' : ` ${view.text(problem, 300)}`;
  return `${whereItIs(view)}${fault}`;
}

function whereItIs(view: View): string {
  const { document, due } = view.incident.postmortem;
  const by = due ? `, due by ${dueDay(due.by, view)}` : '';
  const link = documentLink(document!);
  switch (document!.left) {
    case 'changed':
      return `The postmortem’s ${documentLink(document!, 'draft ')} was changed by people, so I left it as it is${by}. What happened since is for you to add: the timeline is on the card.`;
    case 'accepted':
      return `The postmortem was accepted already: ${link}. I left it as it is; what came after is for you to add there.`;
    case 'closed':
      return `The postmortem’s ${link} was closed without being accepted, so I left it as it is: reopen it, or ${view.command('/postmortem waive')} and why.`;
    default:
      return `The postmortem’s draft is ${link}${by}. ${accept(document!)[0]!.toUpperCase()}${accept(document!).slice(1)}.`;
  }
}
