import { approvers } from '../changes/who.ts';
import { isWaiting, lacksYes, type Change } from '../changes/change.ts';
import { and } from '../words/lists.ts';
import type { View } from './scene.ts';

type Row = Change & { readonly pull: NonNullable<Change['pull']> };

/**
 * What a pull request says of its row in a room. Only what its own readers may see: where everybody reads it and
 * not the room, that it is tracked, and no more.
 */
export function pullComment(rows: readonly Row[], view: View): string {
  const { incident, repository, issueUrl, text } = view;
  const { pull } = rows[0]!;
  if (repository.private && pull.private === false)
    return 'This pull request is tracked as a change of an incident.';
  const here = `${repository.owner}/${repository.name}`;
  const number = /(\d+)$/.exec(issueUrl)?.[1] ?? '';
  const room = `[${text(here, 120)}#${number}](<${issueUrl}>)`;
  const same = pull.repository.toLowerCase() === here.toLowerCase();
  // Whoever reads another private repository may not be of this one.
  const title = same || !repository.private ? `: ${text(incident.declaration.title, 160)}` : '';
  const lines = rows.map((row) => `- **C${row.number}** ${stateOf(row, view)}`);
  return `**A change of the incident ${room}${title}**\n\n${lines.join('\n')}`;
}

/** One sentence: where it stands, and who is waited for. */
function stateOf(row: Row, view: View): string {
  const { number, state, approval, started, ended, undone, rejected, pull } = row;
  const { name, zoned, text, command } = view;
  const late = lacksYes(row)
    ? `, without the approval that the plan asks for. ${whoApproves(view)}: ${command(`/approve C${number} after the fact`)} in the room`
    : '';
  switch (state) {
    case 'proposed':
      return isWaiting(row) ? waiting(row, view) : 'is proposed; it needs no approval.';
    case 'approved':
      return approval
        ? `was approved by ${name(approval.by)} at ${zoned(approval.at)}${approval.own ? ', who proposed it' : ''}${pull.head ? `, for the commits up to ${pull.head.slice(0, 7)}` : ''}. Other commits void the approval.`
        : 'is approved.';
    case 'rejected':
      return `was rejected by ${rejected ? `${name(rejected.by)}: ${text(rejected.why, 200)}` : 'somebody'}`;
    case 'running':
      return `was started by ${started ? `${name(started.by)} at ${zoned(started.at)}` : 'somebody'}${late}.`;
    case 'done':
      return `was done${ended ? ` at ${zoned(ended.at)}` : ''}${late}.`;
    case 'failed':
      return `failed${ended ? ` at ${zoned(ended.at)}` : ''}${late}.`;
    case 'undone':
      return `was undone${undone ? ` at ${zoned(undone.at)}${undone.row ? ` by C${undone.row}` : ''}` : ''}${late}.`;
    case 'withdrawn':
      return 'was withdrawn.';
  }
}

function waiting({ number, voided }: Row, view: View): string {
  const why = voided
    ? ` again: there are ${voided.why === 'commits' ? 'other commits' : 'other words'} since it was approved`
    : '';
  return `waits for approval${why}. ${whoApproves(view)}: ${view.command(`/approve C${number}`)} in the room.`;
}

const whoApproves = (view: View): string => {
  const people = approvers(view).map(view.name);
  return people.length > 0 ? and(people) : 'Whoever may approve there';
};
