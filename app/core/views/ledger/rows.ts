import { lacksYes, whatOf, type Change, type Pull } from '../../changes/change.ts';
import { commentOf } from '../../incident/entry.ts';
import type { Entry, Incident } from '../../incident/fold.ts';
import type { Instant, Person } from '../../incident/words.ts';
import { iso } from '../../incident/zone.ts';
import { wordingsOf, type Wording } from './wordings.ts';

/** Something that somebody did, with the comment that says so, where one does. */
export interface Step {
  readonly at: string;
  readonly by: string;
  readonly comment: string | null;
}
/** One change, with all that the journal says of it. Times are UTC. */
export interface LedgerRow {
  /** 412/C4 */
  readonly id: string;
  readonly state: Change['state'];
  readonly summary: string;
  readonly risk: string | null;
  readonly undo: string | null;
  readonly ref: string | null;
  readonly pull: (Omit<Pull, 'mergedAt'> & { readonly mergedAt: string | null }) | null;
  readonly proposed: Step;
  readonly approvalAsked: boolean;
  readonly approval:
    | (Step & {
        digest: string;
        head: string | null;
        own: boolean;
        afterTheFact: boolean;
        /** What was said with it. */
        text: string | null;
      })
    | null;
  readonly voided: { readonly at: string; readonly because: 'words' | 'commits' } | null;
  readonly rejected: (Step & { why: string }) | null;
  readonly started: Step | null;
  readonly ended: (Step & { how: 'done' | 'failed'; outcome: string | null }) | null;
  readonly undone: (Step & { text: string | null; byRow: string | null }) | null;
  readonly withoutApproval: boolean;
  readonly wordings: readonly Wording[];
  readonly notes: readonly (Step & { text: string })[];
}

export interface LedgerOf {
  readonly incident: Incident;
  /** All of them, archived ones too: the folded state keeps long words of old rows only in part. */
  readonly entries: readonly Entry[];
  readonly number: number;
  readonly issueUrl: string;
}

/** The ledger as rows, in the order of their opening. */
export function ledgerRows(of: LedgerOf): LedgerRow[] {
  return of.incident.changes.rows.map((change) => rowOf(change, of));
}

function rowOf(change: Change, { entries, number, issueUrl }: LedgerOf): LedgerRow {
  const id = (row: number): string => `${number}/C${row}`;
  const its = entries.filter(
    (one) => one.key === change.key || ('change' in one && one.change === change.key),
  );
  const link = (key: string | undefined): string | null => {
    const comment = key === undefined ? undefined : commentOf(key);
    return comment === undefined ? null : comment === 0 ? issueUrl : `${issueUrl}#issuecomment-${comment}`;
  };
  /** The comment that says it: by the same person, of that moment or about it. */
  const step = (at: Instant, by: Person, ...types: readonly Entry['type'][]): Step => {
    const said = its.find(
      (one) =>
        [...types, 'change_proposed'].includes(one.type) &&
        one.by.id === by.id &&
        (one.at === at || ('of' in one && one.of === at)),
    );
    return { at: iso(at), by: by.login, comment: link(said?.key) };
  };
  const { approval, voided, rejected, started, ended, undone, pull } = change;
  const wordings = wordingsOf(change, entries, step);
  const last = wordings.at(-1)!;
  return {
    ...{ id: id(change.number), state: change.state },
    ...{ summary: last.summary || whatOf(change), risk: last.risk, undo: last.undo, ref: change.ref },
    pull: pull && { ...pull, mergedAt: pull.mergedAt === null ? null : iso(pull.mergedAt) },
    proposed: step(change.at, change.by),
    approvalAsked: change.needsYes,
    approval: approval && {
      ...step(approval.at, approval.by, 'change_approved'),
      ...{ digest: approval.of, head: approval.head, own: approval.own, afterTheFact: approval.after },
      text: approval.text,
    },
    voided: voided && { at: iso(voided.at), because: voided.why },
    rejected: rejected && { ...step(rejected.at, rejected.by, 'change_rejected'), why: rejected.why },
    started: started && step(started.at, started.by, 'change_started'),
    ended: ended && {
      ...step(ended.at, ended.by, 'change_done', 'change_failed'),
      ...{ how: ended.how, outcome: ended.outcome },
    },
    undone: undone && {
      ...step(undone.at, undone.by, 'change_undone'),
      ...{ text: undone.text, byRow: undone.row === null ? null : id(undone.row) },
    },
    withoutApproval: lacksYes(change) || change.unapproved !== null,
    wordings,
    notes: entries.flatMap((one) =>
      one.type === 'noted' && one.row === `C${change.number}`
        ? [{ at: iso(one.at), by: one.by.login, comment: link(one.key), text: one.text }]
        : [],
    ),
  };
}
