import { isReady, isWaiting, lacksYes, type Change } from '../../changes/change.ts';
import { what } from '../changes.ts';
import { cell, details } from '../markdown.ts';
import type { View } from '../scene.ts';

/** So many characters of rows, and of what each cell says; the rest is counted, and stands in the timeline. */
interface Longest {
  readonly table: number;
  readonly what: number;
  readonly outcome: number;
  readonly undo: number;
}

const ON_A_CARD: Longest = { table: 7_000, what: 80, outcome: 40, undo: 60 };
const BRIEF: Longest = { ...ON_A_CARD, what: 30, undo: 20 };
/** A page of its own has room for all that was said. */
export const IN_A_DOCUMENT: Longest = { table: 20_000, what: 300, outcome: 300, undo: 300 };

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

/** The same to be read at once, in full where there is room; undefined where nothing was changed. */
export function changeTable(view: View, longest: Longest = ON_A_CARD): string | undefined {
  const { rows } = view.incident.changes;
  if (rows.length === 0) return undefined;
  const isOpen = (change: Change): boolean => OPEN.includes(standing(change));
  const open = rows.filter(isOpen).map((change) => line(change, view, longest));
  // Of very many open ones each says less, so that all of them stay.
  const brief = open.join('\n').length > longest.table;
  const lines = rows.map((change) => line(change, view, brief ? BRIEF : longest));
  let room = longest.table;
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

function line(change: Change, view: View, longest: Longest): string {
  const { number, undo, noted } = change;
  const { text, name } = view;
  const note = noted && longest !== BRIEF ? ` (${name(noted.by)}: ${text(noted.text, 60)})` : '';
  const back = undo ? text(undo, longest.undo) : longest === IN_A_DOCUMENT ? 'not said' : '';
  const cells = [
    `C${number}`,
    state(change, view, longest),
    what(change, view, longest.what) + note,
    who(change, view),
  ];
  return `| ${[...cells, back].map(cell).join(' | ')} |`;
}

/** done 09:58, no effect. */
function state(change: Change, view: View, longest: Longest): string {
  const { asOf, started, ended, undone, rejected, approval } = change;
  const { time, text } = view;
  switch (change.state) {
    case 'running':
      return `running since ${time(started!.at)}`;
    case 'done':
    case 'failed':
    case 'undone': {
      const how = ended && `${ended.how} ${time(ended.at)}`;
      const outcome = ended?.outcome ? text(ended.outcome, longest.outcome) : null;
      const by = undone?.row ? ` by C${undone.row}` : '';
      const back = undone?.text && longest === IN_A_DOCUMENT ? `: ${text(undone.text, longest.outcome)}` : '';
      const after = undone && `undone ${time(undone.at)}${by}${back}`;
      return [how, outcome, after].filter(Boolean).join(', ');
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
