import type { OtherRoom } from '../duplicates/other.ts';
import type { ScenariosRead } from '../drills/scenario.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant, Person, Role, Severity, Status } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import type { Foreign } from './times.ts';

/** Where and when a command was said: all that its words may refer to. */
export interface Scene {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly repository: Repository;
  /** Number of the issue that it was said in. */
  readonly number: number;
  readonly issueUrl: string;
  readonly by: Person;
  /** When it was said, by GitHub's clock. */
  readonly at: Instant;
  /** Whom a mirror is for, where it was said in one: they are meant, and nobody else. */
  readonly readers?: readonly string[];
  /** May only say what anybody may. */
  readonly outsider?: boolean;
  /** Other rooms that were read, because somebody says that this one is the same outage's. */
  readonly others?: readonly OtherRoom[];
  /** What may be played, where somebody asks for it. */
  readonly scenarios?: ScenariosRead;
  /** Logins that a bare word may name, small letters to the login as GitHub spells it. */
  readonly known: ReadonlyMap<string, string>;
}

/** A row of the incident: T2, C4, U9, V1. */
export interface RowId {
  readonly letter: 'C' | 'T' | 'U' | 'V';
  readonly number: number;
}

/** What becomes of a vendor's case, or is asked of it. */
export type CaseAct = 'answered' | 'escalated' | 'restored' | 'closed' | 'reopened' | 'packet' | 'not needed';

/** That no postmortem is wanted, or whether the plan changes because of the incident. */
export type PostmortemAct = 'waive' | 'plan yes' | 'plan no';

/** A case by its number, or a vendor; `known`: to the plan, or to this room. */
export type Partner =
  { readonly row: number } | { readonly vendor: string; readonly name: string; readonly known: boolean };

/** An issue or pull request, here or elsewhere. */
export interface IssueRef {
  readonly repository: string;
  readonly number: number;
}

/** A word that is a command of its own too, and the change that it is for. */
export interface Asked {
  readonly verb: (typeof ASKED)[number];
  readonly number: number;
}
export const ASKED = ['approve', 'reject', 'withdraw', 'start', 'done', 'failed', 'undone'] as const;

/** What each kind of argument is worth once read. */
export interface Kinds {
  severity: Severity;
  status: Status;
  role: Role;
  team: string;
  /** `none` too, as null. */
  person: Person | null;
  someone: Person;
  row: RowId;
  /** A row that was opened: other words of that look are text. */
  knownRow: RowId;
  /** A change that was opened, by its number: other words of that look are text. */
  change: number;
  /** What is asked of a change, said of `/change` itself: `approve C1`, `C1 approve`. */
  asked: Asked;
  /** Said of an approval: it was done already. */
  afterwards: true;
  issue: IssueRef;
  ahead: Instant;
  aheadOrNone: Instant | null;
  past: Instant;
  /** Said of what belongs to the incident: not long before it, unless the day is said. */
  recent: Instant;
  /** A day that is to come, by its morning in the plan's zone. */
  dueDay: Instant;
  url: string;
  bridge: string;
  audience: string;
  remove: true;
  /** All the same: against what spoke against it, or a second time. */
  insisting: 'anyway' | 'again';
  caseAct: CaseAct;
  partner: Partner;
  caseNumber: string;
  vendorSeverity: string;
  /** What becomes of the postmortem, or what it says of the plan. */
  postmortemAct: PostmortemAct;
  /** What people are trained on, a role or a tool. */
  subject: string;
  /** 2026-03-01; `none` too, as null. */
  day: string | null;
  command: string;
  word: string;
}
export type Kind = keyof Kinds;

/** Those that are moments. */
export const TIMES: readonly string[] = ['ahead', 'aheadOrNone', 'past', 'recent', 'dueDay'] satisfies Kind[];

/** What was read at the head of the words; or a time whose zone could not be placed. */
export type Read<K extends Kind> = { readonly value: Kinds[K]; readonly used: number } | Foreign;
