import { details } from '../markdown.ts';
import { timeline, type TimelineLine, type View } from '../scene.ts';

const LATEST = 3;
/** The card holds so many characters of timeline; the rest is in comments of ours. */
const TIMELINE_AT_MOST = 8_000;

const shown = ({ at, markdown }: TimelineLine, { time }: View): string => `- ${time(at)} ${markdown}`;

/** The three latest lines. */
export function latest(view: View): string | undefined {
  const lines = timeline(view.entries, view);
  if (lines.length < 2) return undefined;
  const newest = lines.slice(-LATEST).reverse();
  return `### Latest\n${newest.map((line) => shown(line, view)).join('\n')}`;
}

/** Everything else, collapsed, oldest first; as much as fits, with links to what came before. */
export function whole(view: View, exceptLatest = true): string | undefined {
  const lines = timeline(view.entries, view);
  const old = exceptLatest ? lines.slice(0, -LATEST) : lines;
  if (old.length === 0) return undefined;
  const fitting = lastThatFit(old.map((line) => shown(line, view)));
  const left = old.length - fitting.length + view.earlier.count;
  const links = view.earlier.comments.map(
    (id, at) => `[part ${at + 1}](${view.issueUrl}#issuecomment-${id})`,
  );
  const before =
    left > 0
      ? [
          `- ${left} earlier ${left === 1 ? 'entry' : 'entries'}${links.length > 0 ? `: ${links.join(', ')}` : ''}`,
        ]
      : [];
  const count = entries(old.length + view.earlier.count);
  const title = exceptLatest ? `Timeline ${span(old, view)}: ${count}` : `Timeline: ${count}`;
  return details(title, [...before, ...fitting].join('\n'));
}

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

function span(lines: readonly TimelineLine[], { time }: View): string {
  const [first, last] = [time(lines[0]!.at), time(lines.at(-1)!.at)];
  return first === last ? `of ${first}` : `from ${first} to ${last}`;
}

function lastThatFit(lines: readonly string[]): string[] {
  let room = TIMELINE_AT_MOST;
  const from = lines.findLastIndex((line) => (room -= line.length + 1) < 0);
  return lines.slice(from + 1);
}
