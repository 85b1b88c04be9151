import { record, refuse, type Answer } from '../grammar/define.ts';
import type { IssueRef, Scene } from '../grammar/scene.ts';
import { sameRef } from '../room/pull.ts';
import { wordsDigest } from './digest.ts';
import { findChange } from './yes-or-no.ts';

/** What is said of a change beside its summary. */
export interface Terms {
  readonly risk?: string;
  readonly undo?: string;
  readonly ref?: string;
}

/** Whether a change waits for a yes, as the plan says now. */
export const asksForYes = ({ plan, incident }: Pick<Scene, 'plan' | 'incident'>): boolean =>
  plan.changes.approveAt.includes(incident.severity.now ?? plan.assumedSeverity);

/** Opens a row: what is wanted, or a pull request that is. */
export function propose(text: string, pull: IssueRef | undefined, terms: Terms, scene: Scene): Answer {
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
  if (change.state !== 'proposed' && change.state !== 'approved')
    return refuse({
      code: 'not that',
      what: `${row} is not to be reworded any more: it is ${change.state}.`,
      right: `/note ${row} what is to be known`,
    });
  const words = { ...(text && { text }), ...terms };
  const voids = change.approval !== null && wordsDigest({ ...change, ...words }) !== wordsDigest(change);
  return record({
    ...{ type: 'change_reworded', number, change: change.key, ...words },
    ...(asksForYes(scene) && { needsYes: true }),
    ...(voids && { voids: true }),
  });
}
