import { titleOf } from '../../outgoing/audiences.ts';
import type { Round } from '../../partners/cases.ts';
import { against, measured } from '../../partners/clock.ts';
import { length } from '../../incident/zone.ts';
import { changeTable } from '../card/all-changes.ts';
import { sentence } from '../card/headline.ts';
import { cell } from '../markdown.ts';
import type { View } from '../scene.ts';
import { beforeItBroke } from '../suspects.ts';
import { dueDay } from './chasing.ts';

const list = (lines: readonly string[], otherwise: string): string =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : otherwise;

/** Sentences as a list. */
export const listed = (lines: readonly string[]): string => list(lines, 'The record says nothing of it.');

/** The ledger, and what changed before it broke. */
export function changesPart(view: View): string {
  const made = changeTable(view) ?? 'No change was recorded.';
  return [made, beforeItBroke(view)].filter(Boolean).join('\n\n');
}

/** Every theory, the last one first: it is what people came to. */
export function causesPart({ entries, text, time }: View): string {
  const all = entries.flatMap((entry) => (entry.type === 'cause_suspected' ? [entry] : [])).toReversed();
  const [last, ...earlier] = all;
  if (!last) return 'Nobody has recorded a cause.';
  const before = earlier.map(
    (one) => `Suspected earlier, at ${time(one.at)}: ${sentence(text(one.text, 500))}`,
  );
  return list([sentence(text(last.text, 500)), ...before], '');
}

/** Each run of each case against its contract. */
export function vendorsPart(view: View): string {
  const { cases } = view.incident.vendors;
  if (cases.length === 0) return 'No vendor was called.';
  const rows = cases.flatMap(({ number, name, caseId, rounds }) =>
    rounds.map((round) => {
      const cells = [`V${number}`, view.text(name, 60), caseId === null ? '' : view.text(caseId, 60)];
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
  restoredAt === null ? '' : `in ${against(measured(at, restoreBy, restoredAt))}`;

/** Who was told how often, how soon and how punctually. */
export function communicationsPart(view: View): string {
  const { incident, plan, text } = view;
  const { declared } = incident.declaration;
  const rows = Object.entries(incident.updates.told).map(([audience, told]) => {
    const { kept = 0, late = 0, moved = 0 } = incident.promises.score[audience] ?? {};
    const inTime = kept + late === 0 ? 'nothing was promised' : `${kept} of ${kept + late}`;
    const first = declared ? length(told.first - declared.at) : '';
    return [text(titleOf(plan, audience), 60), String(told.count), first, inTime, moved ? String(moved) : ''];
  });
  if (rows.length === 0) return 'Nobody but this room was told.';
  const score = table(['Audience', 'Updates', 'First after', 'Promises kept', 'Moved with notice'], rows);
  return `${score}\n\n${wordsPart(view)}`;
}

/** What was said to whom, as people wrote it; of the many the first. */
function wordsPart({ entries, plan, text, name, time }: View): string {
  const sent = entries.flatMap((entry) => (entry.type === 'update_sent' ? [entry] : []));
  const lines = sent.slice(0, MOST_WORDS).map((one) => {
    const to = one.audiences.map((audience) => text(titleOf(plan, audience), 60)).join(', ');
    const by = one.automatic ? 'by itself' : name(one.offer?.by ?? one.by);
    const said = text(one.text, 500) || 'a draft, as it was';
    return `${time(one.at)} ${to} (U${one.number}, ${by}): ${said}`;
  });
  const left = sent.length - lines.length;
  return list([...lines, ...(left > 0 ? [`and ${left} more, which the room has`] : [])], '');
}

const MOST_WORDS = 60;

/** What is to be done after it, as the room remembers it, with how it stands. */
export function followUpsPart(view: View): string {
  const lines = view.incident.followUps.all.map(({ number, url, text: what, who, due, state }) => {
    const link = number === null || url === null ? '' : `[#${number}](${url}) `;
    const whose = who.map(view.name).join(', ') || 'nobody yet';
    return `${link}${view.text(what)} (${whose}, by ${dueDay(due, view)}, ${state})`;
  });
  return list(lines, `None yet: ${view.command('/follow-up @name')} in the room and what is to be done.`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
