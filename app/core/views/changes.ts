import { whatOf, type Change } from '../changes/change.ts';
import type { View } from './scene.ts';

/** Others are running while one starts: who makes them, and what to say once they are over. */
export function besideText(others: readonly number[], view: View): string {
  const rows = view.incident.changes.rows.filter(({ number }) => others.includes(number));
  const lines = rows.map((change) => {
    const { number, started, by } = change;
    const since = started ? `, since ${view.time(started.at)}` : '';
    return `- **C${number}**, ${view.name(started?.by ?? by)}${since}: ${what(change, view)}`;
  });
  const [one] = rows;
  const over = one
    ? ` One that is over: ${view.command(`/done C${one.number}`)} or ${view.command(`/failed C${one.number}`)}.`
    : '';
  return `Recorded. ${rows.length === 1 ? 'Another change is' : 'Other changes are'} running, and it will be hard to tell which of them did what:\n${lines.join('\n')}\n\n${over.trim()}`;
}

/** What a change is, with a link where it is a pull request. */
export function what(change: Pick<Change, 'text' | 'pull'>, { text }: View, longest = 160): string {
  const words = text(whatOf(change), longest);
  const { pull } = change;
  if (!pull?.url || !/^https?:\/\/[^\s<>"'`|\\$[\]]+$/.test(pull.url)) return words;
  return `${words} ([#${pull.number}](<${pull.url}>))`;
}
