import { sections, unreferenced } from '../markdown.ts';
import type { View } from '../scene.ts';
import { dueDay } from './chasing.ts';
import { byRoles } from './people.ts';

const LONGEST_TITLE = 200;

/** What the pull request or issue of the document is called, and what the pull request says. */
export function proposalText(view: View, number: number): { readonly title: string; readonly body: string } {
  const { incident, issueUrl, command } = view;
  const { due } = incident.postmortem;
  const called = [...titleFor(view).replace(/\s+/g, ' ').trim()];
  const short =
    called.length > LONGEST_TITLE ? `${called.slice(0, LONGEST_TITLE - 1).join('')}…` : called.join('');
  const when = due ? ` It is due by ${dueDay(due.by, view)}.` : '';
  return {
    // A merge makes it part of a commit message, which could mention people and close issues.
    title: `Postmortem: ${unreferenced(short)}`,
    body: sections(
      `The postmortem of [incident #${number}](${issueUrl}), drafted from its record.${when} Change in it whatever is wrong and add what only people know; **merging accepts it**.`,
      `What happens in the room from now on is added by ${command('/postmortem')} there, as long as nobody has changed the file. ${command('/postmortem waive')} and why ends it without a document.`,
    ),
  };
}

/** The title of the incident, in which people are roles where the plan says so. */
export function titleFor(view: View): string {
  const { title } = view.incident.declaration;
  return view.plan.postmortem.people === 'roles' ? byRoles(view).words(title) : title;
}
