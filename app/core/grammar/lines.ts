import type { Nodes, Root } from 'mdast';
import { blocksOf } from './blocks.ts';
import { indent, visible } from './characters.ts';
import { ownLines } from './quoted.ts';
import { hiddenSpans, type Span } from './spans.ts';

/** A comment as its commands are found in it. */
export interface Reading {
  readonly lines: readonly string[];
  /** Numbers of the lines that may be commands, in order. */
  readonly candidates: readonly number[];
  /** Lines that begin like a command but hang on to a list above them. */
  readonly hanging: readonly number[];
}

// GitHub's longest comment; what is longer was never one.
const LONGEST = 65_536;
const SLASH = /^[/\uFF0F\u2044\u2215\u29F8]\p{L}/u;

// Without any of these there are only paragraphs, and nothing for Markdown to tell.
const BLOCK = /^(?: {4}| *\t|\s*(?:[>#*+=|~-]|\d+[.)]))|[`|<]/;

/** Finds the lines of a comment that may be commands: in its own paragraphs, nowhere else. */
export function readLines(body: string): Reading {
  const lines = ownLines(body.slice(0, LONGEST).replace(/\r\n?/g, '\n').split('\n'));
  const likely = lines.map((line) => indent(line) <= 3 && SLASH.test(visible(line).trimStart()));
  if (!likely.includes(true)) return { lines, candidates: [], hanging: [] };
  if (!lines.some((line) => BLOCK.test(line)))
    return { lines, candidates: lines.flatMap((_, at) => (likely[at] ? [at] : [])), hanging: [] };
  const { source, tree } = blocksOf(lines);
  return {
    lines,
    candidates: paragraphLines(tree, source, lines, likely),
    hanging: hangingLines(tree).filter((line) => likely[line] && indent(lines[line]!) === 0),
  };
}

function paragraphLines(
  tree: Root,
  source: string,
  lines: readonly string[],
  likely: readonly boolean[],
): number[] {
  const starts = startsOf(source);
  return tree.children.flatMap((node) => {
    // A line of dashes under a command makes it a heading to Markdown; its writer meant a rule.
    const underlined = node.type === 'heading' && !/^ {0,3}#/.test(lines[node.position!.start.line - 1]!);
    if (node.type !== 'paragraph' && !underlined) return [];
    const found = linesOf(node).filter((line) => likely[line]);
    return found.length === 0
      ? []
      : shownOf(
          found,
          hiddenSpans(source, node.position!.start.offset!, node.position!.end.offset!),
          (line) => starts[line]! + lines[line]!.search(/\S/),
        );
  });
}

/** The lines, in order, that do not begin inside a span. */
function shownOf(
  lines: readonly number[],
  spans: readonly Span[],
  offsetOf: (line: number) => number,
): number[] {
  let at = 0;
  return lines.filter((line) => {
    const offset = offsetOf(line);
    while (at < spans.length && spans[at]![1] <= offset) at += 1;
    return at === spans.length || spans[at]![0] > offset;
  });
}

function startsOf(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

// People nest lists three deep; what nests deeper was made to hurt.
const DEEPEST = 30;

function hangingLines(node: Nodes, inList = false, depth = 0): number[] {
  if (node.type === 'blockquote' || depth > DEEPEST) return [];
  if (node.type === 'paragraph') return inList ? linesOf(node).slice(1) : [];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    hangingLines(child as Nodes, inList || node.type === 'list', depth + 1),
  );
}

const linesOf = (node: Nodes): number[] => {
  const { start, end } = node.position!;
  return Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line - 1 + at);
};
