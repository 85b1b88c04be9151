import type { Round } from '../../partners/cases.ts';
import { against, measured } from '../../partners/clock.ts';
import { changeTable, IN_A_DOCUMENT } from '../card/all-changes.ts';
import { sentence } from '../card/headline.ts';
import { cell } from '../markdown.ts';
import type { View } from '../scene.ts';
import { beforeItBroke } from '../suspects.ts';
import { dueDay } from './chasing.ts';

/** Lines as a list. */
export const list = (lines: readonly string[], otherwise: string): string =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : otherwise;

/** Sentences as a list. */
export const listed = (lines: readonly string[]): string => list(lines, 'The record says nothing of it.');

/** The ledger, and what changed before it broke. */
export function changesPart(view: View): string {
  const made = changeTable(view, IN_A_DOCUMENT) ?? 'No change was recorded.';
  return [made, beforeItBroke(view)].filter(Boolean).join('\n\n');
}

/** As a sentence begins. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Every theory, the last one first: it is what people came to. */
export function causesPart({ entries, text, time }: View): string {
  const all = entries.flatMap((entry) => (entry.type === 'cause_suspected' ? [entry] : [])).toReversed();
  const [last, ...earlier] = all;
  if (!last) return 'Nobody has recorded a cause.';
  const before = earlier.map(
    (one) => `Suspected earlier, at ${time(one.at)}: ${sentence(text(one.text, 500))}`,
  );
  return list([capital(sentence(text(last.text, 500))), ...before], '');
}

/** Each run of each case against its contract. */
export function vendorsPart(view: View): string {
  const { cases } = view.incident.vendors;
  if (cases.length === 0) return 'No vendor was called.';
  const rows = cases.flatMap(({ number, name, caseId, rounds }) =>
    rounds.map((round) => {
      const cells = [
        `V${number}`,
        view.text(name, 60),
        caseId === null ? 'not recorded' : view.text(caseId, 60),
      ];
      return [...cells, answered(round, view), restored(round, view)];
    }),
  );
  return table(['Case', 'Vendor', 'Its number', 'Answered', 'Restored'], rows);
}

function answered({ at, answerBy, answeredAt, closedAt }: Round, { incident, now }: View): string {
  const until = answeredAt ?? closedAt ?? incident.status.ended?.at ?? now;
  const took = against(measured(at, answerBy, until));
  return answeredAt === null ? `not in ${took}` : `in ${took}`;
}

const restored = ({ at, restoreBy, restoredAt }: Round, _view: View): string =>
  restoredAt === null ? 'not recorded' : `in ${against(measured(at, restoreBy, restoredAt))}`;

/** What is to be done after it, as the room remembers it, with how it stands. */
export function followUpsPart(view: View): string {
  const lines = view.incident.followUps.all.map(({ number, url, text: what, who, due, state }) => {
    const link = number === null || url === null ? '' : `[#${number}](${url}) `;
    const whose = who.map(view.name).join(', ') || 'nobody yet';
    return `${link}${view.text(what)} (${whose}, by ${dueDay(due, view)}, ${state})`;
  });
  return list(lines, `None yet: ${view.command('/follow-up @name')} in the room and what is to be done.`);
}

/** A table of cells that are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
