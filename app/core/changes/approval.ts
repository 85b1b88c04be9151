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
  own?: boolean;
  after?: boolean;
  anew?: boolean;
  key: string;
}

/** A yes holds for the words and commits that it was given for; for others it is void at once. */
export function yes(change: Change, { key, at, by, digest, head, own, after, anew }: Yes): void {
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
  const of = { of: digest, head: head ?? null };
  if (anew && state !== 'rejected') change.asOf = { at, key };
  if (!change.approval || change.approval.anew)
    change.approval = { ...who, ...of, own: own ?? false, after: late, anew: anew ?? false };
  Object.assign(change, { voided: null, rejected: null, state: late ? state : 'approved' });
}

/** What was said yes to is not what it is now: the yes is void, and it is asked for anew. */
export function unbind(
  change: Change,
  why: 'words' | 'commits',
  { key, at, by }: { key: string; at: Instant; by: Person },
): void {
  const { state, approval } = change;
  if (why === 'words' || approval) change.asOf = { at, key };
  if (!approval || !(state === 'approved' || state === 'running')) return;
  const who = { at, by: personOf(by) };
  Object.assign(change, { approval: null, voided: { ...who, why } });
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

/** The row follows its pull request: other commits void a yes, merged is done, closed is withdrawn. */
export function follow(change: Change, seen: Seen): void {
  const { pull } = change;
  if (!pull) return;
  const { key, at, by, undoneBy } = seen;
  const closed = pull.state === 'closed';
  const names = Object.keys(pull).filter((name) => name !== 'repository' && name !== 'number');
  for (const name of names as (keyof Pull)[])
    if (seen[name] !== undefined) Object.assign(pull, { [name]: seen[name] });
  const bound = change.approval && !change.approval.after ? change.approval.head : pull.head;
  if (bound !== pull.head) unbind(change, 'commits', seen);
  if (seen.state === 'merged') end(change, 'done', { key, at, by, of: pull.mergedAt ?? at });
  else if (seen.state === 'closed' && ['proposed', 'approved'].includes(change.state))
    change.state = 'withdrawn';
  else if (closed && seen.state && seen.state !== 'closed' && change.state === 'withdrawn')
    change.state = change.approval ? 'approved' : 'proposed';
  if (seen.movedTo !== undefined) pull.repository = seen.movedTo;
  if (undoneBy !== undefined) undo(change, { key, at, by, undoneBy });
}
