import { readSource } from './source.ts';
import { find, plain, type Mapping, type Path, type Tree } from './tree.ts';

/**
 * The plan's file with one setting written, or taken out (`null`); everything else, comments included, stays as it
 * is. Undefined where it cannot be done surely: the file cannot be read, or the place is written in braces that a
 * line cannot be added to.
 */
export function edited(text: string, path: Path, value: string | null): string | undefined {
  const { tree } = readSource(text);
  if (!tree || path.length === 0) return undefined;
  const { node, exact } = find(tree, path);
  const next = exact && node ? changed(text, node.keyAt, node.value, value) : added(text, tree, path, value);
  if (next === undefined) return undefined;
  return means(next, path, value) ? next : undefined;
}

/** Whether the edit reads as it was meant. */
function means(text: string, path: Path, value: string | null): boolean {
  const { tree, flaws } = readSource(text);
  if (!tree || flaws.length > 0) return false;
  const { node, exact } = find(tree, path);
  if (value === null) return !exact;
  if (!exact || !node) return false;
  const wanted = readSource(`is: ${value}`).tree;
  return (
    wanted !== undefined &&
    JSON.stringify(plain(node.value)) === JSON.stringify(plain(wanted.entries.get('is')!.value))
  );
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
const indentAt = (text: string, at: number): number => /^ */.exec(text.slice(lineStart(text, at)))![0].length;

function changed(text: string, keyAt: number, value: Tree, next: string | null): string | undefined {
  const line = text.slice(lineStart(text, keyAt), lineEnd(text, keyAt));
  const own = line.trimStart() === text.slice(keyAt, lineEnd(text, keyAt));
  if (next === null) {
    // Alone on its line: with everything below it that is indented further.
    if (own) return text.slice(0, lineStart(text, keyAt)) + text.slice(blockEnd(text, keyAt));
    return withoutInBraces(text, keyAt);
  }
  // What has a name of its own is meant elsewhere too.
  if (/[&*!]\S*\s*$/.test(text.slice(keyAt, value.at))) return undefined;
  if (value.kind === 'scalar') {
    const end = scalarEnd(text, value.at, own);
    return end === undefined ? undefined : text.slice(0, value.at) + next + text.slice(end);
  }
  const end = '[{'.includes(text[value.at] ?? ' ') ? closing(text, value.at) : undefined;
  if (end !== undefined) return text.slice(0, value.at) + next + text.slice(end);
  const colon = text.indexOf(':', keyAt);
  if (!own || colon < 0 || value.at < lineEnd(text, keyAt)) return undefined;
  return `${text.slice(0, colon + 1)} ${next}\n${text.slice(blockEnd(text, keyAt))}`;
}

/** Where what opens here has closed again; undefined where it never does. */
function closing(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '"' || sign === "'") at = text.indexOf(sign, at + 1);
    if (at < from) return undefined;
    if ('{['.includes(sign)) depth += 1;
    if ('}]'.includes(sign) && (depth -= 1) === 0) return at + 1;
  }
  return undefined;
}

/** Where the block of the key at this place ends: at the next line that is not indented further. */
function blockEnd(text: string, keyAt: number): number {
  const indent = indentAt(text, keyAt);
  let at = lineEnd(text, keyAt) + 1;
  while (at < text.length) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() !== '' && indentAt(text, at) <= indent) break;
    at = lineEnd(text, at) + 1;
  }
  return Math.min(at, text.length);
}

/** Where a value on one line ends. */
function scalarEnd(text: string, at: number, block: boolean): number | undefined {
  const line = text.slice(at, lineEnd(text, at));
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(line)?.[0];
  if (quoted) return at + quoted.length;
  if (/^[[{|>&*!]/.test(line)) return undefined;
  const plain = block
    ? /^.*?(?=\s+#|\s*$)/.exec(line)![0]
    : /^[^,}\]#]*?(?=\s*[,}\]]|\s+#|\s*$)/.exec(line)?.[0];
  return plain === undefined ? undefined : at + plain.length;
}

/** Takes `key: value` out of `{ … }`, with one of the commas beside it. */
function withoutInBraces(text: string, keyAt: number): string | undefined {
  let depth = 0;
  for (let at = keyAt; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '"' || sign === "'") at = text.indexOf(sign, at + 1);
    if (at < keyAt) return undefined;
    if ('{['.includes(sign)) depth += 1;
    if (depth === 0 && sign === ',') return text.slice(0, keyAt) + text.slice(at + 1).trimStart();
    if (depth === 0 && sign === '}')
      return text.slice(0, keyAt).replace(/,?\s*$/, text[keyAt - 1] === ' ' ? ' ' : '') + text.slice(at);
    if ('}]'.includes(sign)) depth -= 1;
  }
  return undefined;
}

/** Adds what is missing below the nearest group that is written. */
function added(text: string, tree: Mapping, path: Path, value: string | null): string | undefined {
  if (value === null) return text;
  const depth = path.findIndex((_, at) => !find(tree, path.slice(0, at + 1)).exact);
  const group = depth === 0 ? undefined : find(tree, path.slice(0, depth)).node;
  const missing = path.slice(depth).map(String);
  if (!group) return `${text.replace(/\n*$/, '\n')}\n${nested(missing, value, 0)}`;
  if (group.value.kind !== 'mapping' && !(group.value.kind === 'scalar' && group.value.empty))
    return undefined;
  const brace = text.indexOf('{', group.keyAt);
  if (brace >= 0 && brace < lineEnd(text, group.keyAt) && /:\s*$/.test(text.slice(group.keyAt, brace))) {
    const inside = missing.reduceRight((inner, key, at) => {
      const rest = at === missing.length - 1 ? inner : `{ ${inner} }`;
      return `${key}: ${rest}`;
    }, value);
    const empty = /^\{\s*\}/.test(text.slice(brace));
    return `${text.slice(0, brace + 1)} ${inside}${empty ? ' ' : ','}${text.slice(brace + 1)}`;
  }
  const end = lineEnd(text, group.keyAt);
  const entries = group.value.kind === 'mapping' ? [...group.value.entries.values()] : [];
  const indent = entries[0] ? indentAt(text, entries[0].keyAt) : indentAt(text, group.keyAt) + 2;
  return `${text.slice(0, end)}\n${nested(missing, value, indent).trimEnd()}${text.slice(end) || '\n'}`;
}

const nested = (keys: readonly string[], value: string, indent: number): string =>
  keys
    .map((key, at) => {
      const own = at === keys.length - 1 ? ` ${value}` : '';
      return `${' '.repeat(indent + at * 2)}${key}:${own}\n`;
    })
    .join('');
