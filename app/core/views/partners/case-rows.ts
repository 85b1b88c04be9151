import type { Incident } from '../../incident/fold.ts';
import type { Instant } from '../../incident/words.ts';
import { iso } from '../../incident/zone.ts';
import { isOpen, roundOf, type Round, type VendorCase } from '../../partners/cases.ts';
import { measured } from '../../partners/clock.ts';

/** One clock of a case: what was promised, and what came of it. Minutes are whole ones. */
export interface ClockRow {
  readonly dueAt: string | null;
  readonly within: number | null;
  readonly at: string | null;
  /** From the call; of one that never came until the case was closed, or the end, else until now. */
  readonly took: number | null;
  /** Null: in time, or nothing was promised. */
  readonly lateBy: number | null;
}
/** A case from its call, or from its reopening, until it was closed. */
export interface RoundRow {
  readonly openedAt: string;
  readonly answer: ClockRow;
  readonly restoration: ClockRow;
  readonly closedAt: string | null;
}
/** One case with a vendor. Times are UTC. */
export interface CaseRow extends RoundRow {
  /** 412/V1 */
  readonly id: string;
  readonly state: 'open' | 'answered' | 'restored' | 'closed';
  readonly vendor: string;
  readonly name: string;
  /** The vendor's own number of it. */
  readonly case: string | null;
  readonly severity: string | null;
  readonly about: string | null;
  readonly portal: string | null;
  readonly openedBy: string;
  readonly escalatedAt: string | null;
  /** Runs before it was reopened, the first one first. */
  readonly before: readonly RoundRow[];
}

const when = (at: Instant | null): string | null => (at === null ? null : iso(at));
const minutes = (period: number): number => Math.floor(period / 60_000);

/** The cases with vendors as rows, in the order of their opening. */
export function caseRows({ vendors, status }: Incident, number: number, now: Instant): CaseRow[] {
  const end = status.ended?.at ?? now;
  return vendors.cases.map((one) => ({
    ...{ id: `${number}/V${one.number}`, state: stateOf(one), vendor: one.vendor, name: one.name },
    ...{ case: one.caseId, severity: one.severity, about: one.about || null, portal: one.portal },
    ...{ openedBy: one.by.login, ...roundRow(roundOf(one), end), escalatedAt: when(one.escalatedAt) },
    before: one.rounds.slice(0, -1).map((round) => roundRow(round, end)),
  }));
}

function stateOf(one: VendorCase): CaseRow['state'] {
  const { answeredAt, restoredAt } = roundOf(one);
  if (!isOpen(one)) return 'closed';
  return restoredAt !== null ? 'restored' : answeredAt !== null ? 'answered' : 'open';
}

function roundRow(round: Round, end: Instant): RoundRow {
  const { at, answerBy, restoreBy, answeredAt, restoredAt, closedAt } = round;
  const until = closedAt ?? Math.max(at, end);
  return {
    openedAt: iso(at),
    answer: clockRow(at, answerBy, answeredAt, until),
    restoration: clockRow(at, restoreBy, restoredAt, until),
    closedAt: when(closedAt),
  };
}

function clockRow(from: Instant, by: Instant | null, at: Instant | null, until: Instant): ClockRow {
  const { took, within, late } = measured(from, by, at ?? until);
  return {
    ...{ dueAt: when(by), within: within === null ? null : minutes(within), at: when(at) },
    ...{ took: at === null ? null : minutes(took), lateBy: late === null ? null : minutes(late) },
  };
}
