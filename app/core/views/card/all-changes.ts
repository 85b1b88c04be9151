import { isReady, isWaiting, lacksYes, type Change } from '../../changes/change.ts';
import { what } from '../changes.ts';
import { cell, details } from '../markdown.ts';
import type { View } from '../scene.ts';

/** So many characters of rows; the rest is counted, and stands in the timeline. */
const TABLE_AT_MOST = 7_000;
const STATES = ['done', 'failed', 'undone', 'running', 'waiting', 'ready', 'rejected', 'withdrawn'] as const;

const OPEN: readonly string[] = ['running', 'waiting', 'ready'];

/** Where a change stands, in a word. */
function standing(change: Change): (typeof STATES)[number] {
  if (isWaiting(change)) return 'waiting';
  if (isReady(change)) return 'ready';
  return change.state as 'done';
}

/** 1 done, 1 undone, 1 running. */
export function counted(rows: readonly Change[]): string {
  const all = rows.map(standing);
  return STATES.map((state) => [all.filter((one) => one === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`)
    .join(', ');
}

/** Every change as a row, collapsed; of many the latest, and those that are open. */
export function allChanges(view: View, title = counted): string | undefined {
  const table = changeTable(view);
  return table && details(`All changes: ${title(view.incident.changes.rows)}`, table);
}

/** The same to be read at once; undefined where nothing was changed. */
export function changeTable(view: View): string | undefined {
  const { rows } = view.incident.changes;
  if (rows.length === 0) return undefined;
  const isOpen = (change: Change): boolean => OPEN.includes(standing(change));
  const open = rows.filter(isOpen).map((change) => line(change, view));
  // Of very many open ones each says less, so that all of them stay.
  const brief = open.join('\n').length > TABLE_AT_MOST;
  const lines = rows.map((change) => line(change, view, brief));
  let room = TABLE_AT_MOST;
  const fits = lines.map(() => false);
  // The open ones first, then the latest.
  const order = rows
    .map((change, at) => ({ at, open: isOpen(change) }))
    .sort((one, other) => Number(other.open) - Number(one.open) || other.at - one.at);
  for (const { at } of order) {
    room -= lines[at]!.length + 1;
    if (room < 0) break;
    fits[at] = true;
  }
  const left = rows.filter((_, at) => !fits[at]);
  const table = [
    '| Change | State | What | Who | Undo |',
    '| --- | --- | --- | --- | --- |',
    ...lines.filter((_, at) => fits[at]),
    ...(left.length > 0 ? ['', `And ${left.length} earlier: ${counted(left)}.`] : []),
  ];
  return table.join('\n');
}

function line(change: Change, view: View, brief = false): string {
  const { number, undo, noted } = change;
  const { text, name } = view;
  const note = noted && !brief ? ` (${name(noted.by)}: ${text(noted.text, 60)})` : '';
  const cells = [
    `C${number}`,
    state(change, view),
    what(change, view, brief ? 30 : 80) + note,
    who(change, view),
  ];
  return `| ${[...cells, undo ? text(undo, brief ? 20 : 60) : ''].map(cell).join(' | ')} |`;
}

/** done 09:58, no effect. */
function state(change: Change, view: View): string {
  const { asOf, started, ended, undone, rejected, approval } = change;
  const { time, text } = view;
  switch (change.state) {
    case 'running':
      return `running since ${time(started!.at)}`;
    case 'done':
    case 'failed':
    case 'undone': {
      const how = ended && `${ended.how} ${time(ended.at)}`;
      const outcome = ended?.outcome ? text(ended.outcome, 40) : null;
      const by = undone?.row ? ` by C${undone.row}` : '';
      return [how, outcome, undone && `undone ${time(undone.at)}${by}`].filter(Boolean).join(', ');
    }
    case 'rejected':
      return `rejected ${rejected ? `${time(rejected.at)}: ${text(rejected.why, 40)}` : ''}`.trim();
    case 'withdrawn':
      return 'withdrawn';
    default:
      if (isWaiting(change)) return `waiting since ${time(asOf.at)}`;
      return approval ? `approved ${time(approval.at)}` : `proposed ${time(asOf.at)}`;
  }
}

/** Frank, approved by Dave: who proposed, who approved or rejected, who did it, where they are not one. */
function who(change: Change, { name, text }: View): string {
  const { by, started, approval, rejected, state: now } = change;
  const doer = started?.by ?? by;
  const proposer = doer.id !== by.id ? `, proposed by ${name(by)}` : '';
  const late = approval?.after ? ' after the fact' : '';
  const own = approval?.own ? ' as their own' : '';
  const said = approval?.text ? `: ${text(approval.text, 60)}` : '';
  const yes = approval && `, approved${late}${own} by ${name(approval.by)}${said}`;
  const no = rejected && now === 'rejected' ? `, rejected by ${name(rejected.by)}` : null;
  const without = lacksYes(change) ? ', without approval' : '';
  return `${name(doer)}${proposer}${yes ?? no ?? without}`;
}
