import type { Heard } from './outside.ts';
import { paint } from './paint.ts';
import { plainText } from './plain-text.ts';

/** From the inside out. */
const ORDER = ['technical', 'leadership', 'public'];
const GAP = 3;
/** Narrower than this nobody reads on: then one stands below the other. */
const LEAST = 26;

/** The audiences that heard something, with what they heard. */
export function byAudience(heard: readonly Heard[]): [audience: string, messages: Heard[]][] {
  const audiences = [...new Set(heard.map(({ audience }) => audience))];
  const inOrder = audiences.sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  return inOrder.map((name) => [name, heard.filter(({ audience }) => audience === name)]);
}

/** What each audience heard, side by side where there is room for it. */
export function columns(heard: readonly Heard[], width: number): string {
  const all = byAudience(heard);
  const each = Math.floor((width - GAP * (all.length - 1)) / all.length);
  if (each < LEAST) return all.map((one) => column(one, width).map(styled).join('\n')).join('\n\n');
  const lists = all.map((one) => column(one, each));
  const height = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    lists
      .map((list) => ({ line: list[at] ?? '' }))
      .map(({ line }) => styled(line) + ' '.repeat(Math.max(0, each - line.length)))
      .join(' '.repeat(GAP))
      .trimEnd(),
  ).join('\n');
}

const HEAD = /^(?:[A-Z]+ · .*|\d\d:\d\d ─+)$/;
const styled = (line: string): string => (HEAD.test(line) ? paint.bold(line) : line);

function column([audience, messages]: [string, Heard[]], width: number): string[] {
  const head = `${audience.toUpperCase()} · ${messages[0]!.way}`.slice(0, width);
  let title = '';
  return [
    head,
    ...messages.flatMap((one) => {
      const fresh = one.title !== '' && one.title !== title ? `${one.title}\n\n` : '';
      title = one.title || title;
      const rule = '─'.repeat(width - 6);
      return ['', `${one.at.toISOString().slice(11, 16)} ${rule}`, ...wrapped(fresh + one.text, width)];
    }),
  ];
}

const wrapped = (text: string, width: number): string[] =>
  plainText(text.replace(/https?:\/\/127\.0\.0\.1:\d+/g, 'http://…'), width)
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
