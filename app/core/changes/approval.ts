import { personOf, type Instant, type Person } from '../incident/words.ts';
import type { Change, Pull } from './change.ts';
import { end, undo } from './course.ts';
import { wordsDigest } from './digest.ts';

/** A yes, as it was given. */
export interface Yes {
  at: Instant;
  by: Person;
  /** Digest of the words that it was given for. */
  digest: string;
  head?: string | null;
  text?: string;
  own?: boolean;
  after?: boolean;
  anew?: boolean;
  key: string;
}

/** A yes holds for the words and commits that it was given for; for others it is void at once. */
export function yes(change: Change, { key, at, by, digest, head, text, own, after, anew }: Yes): void {
  const { state, pull } = change;
  if (state === 'withdrawn') return;
  const who = { at, by: personOf(by) };
  const why =
    digest !== wordsDigest(change)
      ? 'words'
      : (head ?? null) !== (pull?.head ?? null) && !after
        ? 'commits'
        : null;
  if (why && !after) {
    if (!change.approval) change.voided = { ...who, why };
    return;
  }
  const late = (after ?? false) || !['proposed', 'approved', 'rejected'].includes(state);
  const of = { of: digest, head: head ?? null, text: text ?? null };
  if (anew && state !== 'rejected') change.asOf = { ...who, key };
  if (!change.approval || change.approval.anew)
    change.approval = { ...who, ...of, own: own ?? false, after: late, anew: anew ?? false };
  Object.assign(change, { voided: null, rejected: null, state: late ? state : 'approved' });
}

/** Why an approval is not one for the words and commits as they are now. */
function missed({ approval, ...change }: Change): 'words' | 'commits' | null {
  if (!approval || approval.after) return null;
  if (approval.head !== (change.pull?.head ?? null)) return 'commits';
  return approval.of !== wordsDigest(change) ? 'words' : null;
}

/** An approval stands, before it is carried out or while it is, and it is for what is there now. */
export const holds = (change: Change): boolean =>
  change.approval !== null &&
  !change.approval.after &&
  (change.state === 'approved' || change.state === 'running') &&
  missed(change) === null;

/** It is not what it was: a yes to that is void, a no is asked about again, and so is what waits. */
export function changed(
  change: Change,
  { key, at, by }: { key: string; at: Instant; by: Person },
  why: 'words' | 'commits' = 'words',
): void {
  const { state, approval } = change;
  const who = { at, by: personOf(by) };
  const other = missed(change);
  if (why === 'words' || other || state === 'rejected') change.asOf = { ...who, key };
  if (state === 'rejected') change.state = 'proposed';
  if (!approval || !other || !(state === 'approved' || state === 'running')) return;
  Object.assign(change, { approval: null, voided: { ...who, why: other } });
  if (state === 'approved') change.state = 'proposed';
  else if (change.needsYes) change.unapproved ??= { ...who, key, did: 'changed' };
}

/** What was seen of a pull request; left out is what did not change. */
export interface Seen extends Partial<Pull> {
  key: string;
  at: Instant;
  by: Person;
  /** What its repository is called now. */
  movedTo?: string;
  /** The row that reverts it. */
  undoneBy?: number;
}

/** The row follows its pull request: other commits, title or base void a yes, merged is done, closed is withdrawn. */
export function follow(change: Change, seen: Seen): void {
  const { pull } = change;
  if (!pull) return;
  const { key, at, by, undoneBy } = seen;
  const before = { digest: wordsDigest(change), head: pull.head, state: pull.state };
  const names = Object.keys(pull).filter((name) => name !== 'repository' && name !== 'number');
  for (const name of names as (keyof Pull)[])
    if (seen[name] !== undefined) Object.assign(pull, { [name]: seen[name] });
  // What is seen first is what was meant when it was proposed.
  const first = before.state === null;
  const news = { key, at, by: first ? change.asOf.by : by };
  const other = pull.head !== before.head || wordsDigest(change) !== before.digest;
  if (other && !(first && change.state === 'rejected'))
    changed(change, news, first || pull.head === before.head ? 'words' : 'commits');
  const opened = before.state === 'closed' && seen.state !== undefined && seen.state !== 'closed';
  if (seen.state === 'merged') end(change, 'done', { key, at, by, of: pull.mergedAt ?? at });
  else if (seen.state === 'closed' && ['proposed', 'approved'].includes(change.state))
    change.state = 'withdrawn';
  else if (opened && change.state === 'withdrawn' && !change.takenBack) {
    change.state = change.approval ? 'approved' : 'proposed';
    changed(change, news, 'commits');
  }
  if (seen.movedTo !== undefined) pull.repository = seen.movedTo;
  if (undoneBy !== undefined) undo(change, { key, at, by, undoneBy });
}
