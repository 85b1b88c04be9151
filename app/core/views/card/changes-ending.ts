import { isOpen, isWaiting, lacksYes, type Change } from '../../changes/change.ts';
import { approverOf } from '../../changes/who.ts';
import { what } from '../changes.ts';
import type { View } from '../scene.ts';

const SHOWN = 10;
const WHAT = 80;

/** Changes that nobody has settled, at the end. */
export function changesOpen(view: View): string[] {
  const { incident, name, command } = view;
  const open = incident.changes.rows.filter((one) => isOpen(one) || lacksYes(one));
  const lines = open.slice(0, SHOWN).map((change) => {
    const { number, started, by } = change;
    const row = `C${number}`;
    const yes = `${name(approverOf(view))}: ${command(`/approve ${row} after the fact`)}.`;
    const without = lacksYes(change);
    if (change.state === 'running')
      return `- **${row} is still running**${without ? ', without approval' : ''}: ${what(change, view, WHAT)}. ${name(started?.by ?? by)}: ${command(`/done ${row}`)}, ${command(`/failed ${row}`)} or ${command(`/undone ${row}`)}.${without ? ` ${yes}` : ''}`;
    if (without) return `- **${row} was made without approval**: ${what(change, view, WHAT)}. ${yes}`;
    const how = isWaiting(change) ? 'still waits for approval' : 'was never started';
    return `- **${row} ${how}**: ${what(change, view, WHAT)}. ${name(by)}: ${command(`/withdraw ${row}`)}.`;
  });
  return [...lines, ...(open.length > SHOWN ? [`- and ${open.length - SHOWN} more changes`] : [])];
}

/** How a change came out, in a few words. */
function outcome({ state, ended }: Change): string {
  if (state === 'undone') return ended?.how === 'failed' ? 'failed and undone' : 'undone';
  return isOpen({ state } as Change) ? 'open' : state;
}

/** Changes: 4: 2 done, 1 failed and undone. */
export function changesMade({ incident }: View): string | undefined {
  const { rows } = incident.changes;
  if (rows.length === 0) return undefined;
  const all = rows.map(outcome);
  const kinds = ['done', 'undone', 'failed and undone', 'failed', 'rejected', 'withdrawn', 'open'];
  const counts = kinds
    .map((kind) => [all.filter((one) => one === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`);
  const late = rows.filter((one) => one.unapproved !== null).length;
  return `- **Changes:** ${rows.length}: ${counts.join(', ')}${late > 0 ? `; ${late} without approval beforehand` : ''}`;
}
