import { numbered, reserve, type Numbering } from '../incident/numbered.ts';
import type { Instant, Person } from '../incident/words.ts';
import {
  become,
  hasten,
  isOpen,
  moveTo,
  roundAt,
  roundFrom,
  roundOf,
  type Clocks,
  type VendorCase,
} from '../partners/cases.ts';
import { against } from '../partners/clock.ts';
import type { Became, OfCase, Opened } from '../partners/entries.ts';
import { entry, fact, type Tell } from './define.ts';
import type { RowsKnown } from './rows.ts';

interface Vendors extends Numbering {
  cases: VendorCase[];
  /** Vendors that somebody said are not needed, by key. */
  notNeeded: Record<string, { at: Instant; by: Person; why: string }>;
}

const find = ({ cases }: Vendors, { number, opened }: Omit<OfCase, 'name'>): VendorCase | undefined =>
  cases.find(({ rounds }) => rounds[0]?.key === opened) ?? cases.find((one) => one.number === number);

const became =
  (moment: 'answeredAt' | 'restoredAt' | 'closedAt') =>
  (state: Vendors, entry: Became & { at: Instant }): void => {
    const found = find(state, entry);
    // What was of an earlier run says nothing of the one that runs now.
    const round = found && (entry.of === undefined ? roundOf(found) : roundAt(found, entry.of));
    if (round) become(round, moment, entry);
  };

const because = (text: string | undefined, tell: Tell): string => (text ? `: ${tell.text(text)}` : '');
const row = (number: number, name: string, tell: Tell): string =>
  `V${number} ${tell.text(name, 80)}`.trimEnd();

/** V2 PayCo answered in 41 minutes (contract 15, 26 late) */
const line =
  (did: string) =>
  ({ by, number, name, text, measured }: Became & { by: Person }, tell: Tell): string =>
    `${tell.name(by)}: ${row(number, name, tell)} ${did}${measured ? ` in ${against(measured)}` : ''}${because(text, tell)}`;

/** Cases with partners outside, and their clocks as they were promised. */
export const vendors = fact({
  name: 'vendors',
  start: { last: 0, gaps: [], cases: [], notNeeded: {} } as Vendors,
  entries: {
    case_opened: entry<Vendors, Opened>({
      fold(state, { number, vendor, name, caseId, severity, portal, text, by, ...start }) {
        const free = numbered(state, number);
        state.cases.push({
          ...{ number: free, vendor, name, caseId: caseId ?? null, severity: severity ?? null },
          ...{ portal: portal ?? null, about: text ?? '', by, escalatedAt: null, rounds: [roundFrom(start)] },
        });
      },
      line({ by, number, name, caseId, severity, answerBy, text }, tell) {
        const what = [
          caseId && `, case ${tell.text(caseId, 60)}`,
          severity && `, severity ${tell.text(severity, 10)}`,
          answerBy !== undefined && `, answer due ${tell.time(answerBy)}`,
        ].filter(Boolean);
        return `${tell.name(by)} called ${tell.text(name, 80)}: V${number}${what.join('')}${because(text, tell)}`;
      },
    }),
    case_numbered: entry<Vendors, OfCase & { caseId: string }>({
      fold(state, entry) {
        const found = find(state, entry);
        if (found) found.caseId = entry.caseId;
      },
      line: ({ by, number, name, caseId }, tell) =>
        `${tell.name(by)}: ${row(number, name, tell)} is case ${tell.text(caseId, 60)}`,
    }),
    case_graded: entry<Vendors, OfCase & { severity: string } & Clocks>({
      fold(state, entry) {
        const found = find(state, entry);
        if (!found) return;
        found.severity = entry.severity;
        hasten(roundOf(found), entry);
      },
      line: ({ by, number, name, severity }, tell) =>
        `${tell.name(by)}: ${row(number, name, tell)} is severity ${tell.text(severity, 10)} there`,
    }),
    case_timed: entry<Vendors, OfCase & { of: Instant }>({
      fold(state, entry) {
        const found = find(state, entry);
        if (found) moveTo(roundOf(found), entry.of);
      },
      line: ({ by, number, name, of }, tell) =>
        `${tell.name(by)}: ${row(number, name, tell)} was called at ${tell.time(of)}`,
    }),
    case_answered: entry<Vendors, Became>({ fold: became('answeredAt'), line: line('answered') }),
    case_restored: entry<Vendors, Became>({ fold: became('restoredAt'), line: line('restored') }),
    case_closed: entry<Vendors, Became>({ fold: became('closedAt'), line: line('is closed') }),
    case_escalated: entry<Vendors, Became>({
      fold(state, entry) {
        const found = find(state, entry);
        if (found) found.escalatedAt = entry.of ?? found.escalatedAt ?? entry.at;
      },
      line: ({ by, number, name, text }, tell) =>
        `${tell.name(by)} escalated ${row(number, name, tell)}${because(text, tell)}`,
    }),
    case_reopened: entry<Vendors, Became & Clocks>({
      fold(state, entry) {
        const found = find(state, entry);
        // Reported twice, it is open again once.
        if (!found || isOpen(found)) return;
        found.rounds.push(roundFrom(entry));
        found.escalatedAt = null;
      },
      line: line('is open again'),
    }),
    /** A promise was broken while everybody watched; for how long, its answer tells. */
    case_late: entry<Vendors, OfCase & { clock: 'answer' | 'restoration' }>({
      fold: () => undefined,
      line: ({ number, name, clock }, tell) =>
        `${row(number, name, tell)} has not ${clock === 'restoration' ? 'restored' : 'answered'} in time`,
    }),
    vendor_not_needed: entry<Vendors, { vendor: string; name: string; text?: string }>({
      fold(state, { vendor, at, by, text }) {
        state.notNeeded[vendor] = { at, by, why: text ?? '' };
      },
      line: ({ by, name, text }, tell) =>
        `${tell.name(by)}: ${tell.text(name, 80)} is not needed${because(text, tell)}`,
    }),
  },
  also: {
    rows_known: (state, { last }: RowsKnown) => reserve(state, last.V),
    row_withdrawn(state, { row: taken }: { row: string }) {
      state.cases = state.cases.filter(({ number }) => `V${number}` !== taken);
    },
  },
});
