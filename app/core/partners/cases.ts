import { MINUTE, type Instant, type Person } from '../incident/words.ts';

/** One run of a case's clocks, from opening or reopening it: what was promised, and what came of it. */
export interface Round {
  key: string;
  at: Instant;
  /** Null: no contract that is known. */
  answerBy: Instant | null;
  restoreBy: Instant | null;
  answeredAt: Instant | null;
  restoredAt: Instant | null;
  closedAt: Instant | null;
}

/** A case that was opened with somebody outside. */
export interface VendorCase {
  number: number;
  /** Its key in the plan; of a vendor that the plan does not know, the name in small letters. */
  vendor: string;
  name: string;
  /** The vendor's own number of it, as soon as somebody says it. */
  caseId: string | null;
  severity: string | null;
  portal: string | null;
  about: string;
  by: Person;
  escalatedAt: Instant | null;
  /** The last one counts. */
  rounds: Round[];
}

/** When both clocks run out, where a contract is known. */
export interface Clocks {
  readonly answerBy?: Instant;
  readonly restoreBy?: Instant;
}

interface Start extends Clocks {
  readonly key: string;
  readonly at: Instant;
  readonly of?: Instant;
}

/** A case begins, or begins again, at the moment that is stated, else when it was said. */
export const roundFrom = ({ key, at, of, answerBy, restoreBy }: Start): Round => ({
  ...{ key, at: of ?? at, answerBy: answerBy ?? null, restoreBy: restoreBy ?? null },
  ...{ answeredAt: null, restoredAt: null, closedAt: null },
});

/** The run of the clocks that counts. */
export const roundOf = ({ rounds }: VendorCase): Round => rounds.at(-1)!;

/** The run that a stated moment falls into, to the minute; undefined before the case was opened. */
export const roundAt = ({ rounds }: VendorCase, of: Instant): Round | undefined =>
  rounds.findLast(({ at }) => minuteOf(at) <= of);

const minuteOf = (at: Instant): Instant => at - (at % MINUTE);

export const isOpen = (one: VendorCase): boolean => roundOf(one).closedAt === null;

type Moment = 'answeredAt' | 'restoredAt' | 'closedAt';

/**
 * Something became of a case. What several people report happened once, when it was first reported;
 * a moment that is stated corrects that.
 */
export function become(round: Round, moment: Moment, { at, of }: { at: Instant; of?: Instant }): void {
  round[moment] = of ?? round[moment] ?? at;
  // Who has restored has answered.
  if (moment === 'restoredAt') round.answeredAt ??= round.restoredAt;
}

/** A graver case has what it was promised before, or what it is promised now where that is sooner. */
export function hasten(round: Round, { answerBy, restoreBy }: Clocks): void {
  if (answerBy !== undefined) round.answerBy = Math.min(answerBy, round.answerBy ?? Infinity);
  if (restoreBy !== undefined) round.restoreBy = Math.min(restoreBy, round.restoreBy ?? Infinity);
}

/** The vendor was called at another moment than was said: what it promised counts from there. */
export function moveTo(round: Round, of: Instant): void {
  const by = of - round.at;
  round.at = of;
  if (round.answerBy !== null) round.answerBy += by;
  if (round.restoreBy !== null) round.restoreBy += by;
}
