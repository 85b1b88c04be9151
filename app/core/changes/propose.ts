import { record, refuse, type Answer } from '../grammar/define.ts';
import type { IssueRef, Scene } from '../grammar/scene.ts';
import { TEXT_KEPT } from '../incident/entry.ts';
import type { Severity } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { sameRef } from '../room/pull.ts';
import { holds } from './approval.ts';
import { findChange } from './yes-or-no.ts';

/** What is said of a change beside its summary. */
export interface Terms {
  readonly risk?: string;
  readonly undo?: string;
  readonly ref?: string;
}

/** Whether changes wait for a yes at a severity, as the plan says. */
export const asksAt = (severity: Severity | null, { changes, assumedSeverity }: Plan): boolean =>
  changes.approveAt.includes(severity ?? assumedSeverity);

/** Whether a change waits for a yes, as the plan says now. */
export const asksForYes = ({ plan, incident }: Pick<Scene, 'plan' | 'incident'>): boolean =>
  asksAt(incident.severity.now, plan);

/** A yes is to all of the words: what would not be kept is not asked about. */
function tooLong(text: string, { undo = '' }: Terms): Answer | undefined {
  const [what, words] = text.length > TEXT_KEPT ? ['summary', text] : ['undo', undo];
  if (words.length <= TEXT_KEPT) return undefined;
  return refuse({
    code: 'not that',
    what: `The ${what} has ${words.length} characters, and ${TEXT_KEPT} are kept.`,
    right: '/change what you will do, in short',
  });
}

/** Opens a row: what is wanted, or a pull request that is. */
export function propose(text: string, pull: IssueRef | undefined, terms: Terms, scene: Scene): Answer {
  const long = tooLong(text, terms);
  if (long) return long;
  const { rows, last } = scene.incident.changes;
  const there = pull && rows.find((one) => one.pull && sameRef(one.pull, pull) && one.state !== 'withdrawn');
  if (there)
    return refuse({
      code: 'not that',
      what: `${pull.repository}#${pull.number} is C${there.number} already.`,
      right: `/change C${there.number} what it does`,
    });
  return record({
    ...{ type: 'change_proposed', number: last + 1, text, ...terms },
    ...(pull && { pull: { repository: pull.repository, number: pull.number } }),
    ...(asksForYes(scene) && { needsYes: true }),
  });
}

/** Other words for a row that nobody has started: a yes to the old ones is void. */
export function reword(number: number, text: string, terms: Terms, scene: Scene): Answer {
  const change = findChange(number, scene);
  if ('refusal' in change || 'entries' in change) return change;
  const row = `C${number}`;
  if (!text && Object.keys(terms).length === 0)
    return refuse({ code: 'text needed', right: `/change ${row} what you will do` });
  if (!['proposed', 'approved', 'rejected'].includes(change.state))
    return refuse({
      code: 'not that',
      what: `${row} is not to be reworded any more: it is ${change.state}.`,
      right: `/note ${row} what is to be known`,
    });
  const long = tooLong(text, terms);
  if (long) return long;
  const words = { ...(text && { text }), ...terms };
  const voids = holds(change) && !holds({ ...change, ...words });
  return record({
    ...{ type: 'change_reworded', number, change: change.key, ...words },
    ...(asksForYes(scene) && { needsYes: true }),
    ...(voids && { voids: true }),
  });
}
