import type { Nodes } from 'mdast';
import { blocksOf } from '../grammar/blocks.ts';
import { hiddenSpans } from '../grammar/spans.ts';

// GitHub's longest text; what is longer was never one.
const LONGEST = 65_536;
// People nest lists three deep; what nests deeper was made to hurt.
const DEEPEST = 30;

/** What somebody said themselves in a text, one paragraph after another: no code, no quotation, no HTML comment. */
export function proseOf(body: string): string[] {
  const { source, tree } = blocksOf(body.slice(0, LONGEST).replace(/\r\n?/g, '\n').split('\n'));
  return paragraphs(tree, 0).map((node) => {
    const from = node.position!.start.offset!;
    const to = node.position!.end.offset!;
    let at = from;
    const parts: string[] = [];
    for (const [start, end] of hiddenSpans(source, from, to)) {
      if (start < at) continue;
      parts.push(source.slice(at, start));
      at = end;
    }
    return [...parts, source.slice(at, to)].join(' ');
  });
}

function paragraphs(node: Nodes, depth: number): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  if (node.type === 'blockquote' || depth > DEEPEST || !('children' in node)) return [];
  return node.children.flatMap((child) => paragraphs(child as Nodes, depth + 1));
}
