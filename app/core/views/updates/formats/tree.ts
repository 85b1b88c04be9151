import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What stands inside a line. */
export type Inline =
  | { readonly is: 'text' | 'code'; readonly text: string }
  | { readonly is: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly is: 'link'; readonly url: string; readonly inside: readonly Inline[] }
  | { readonly is: 'break' };

/** What stands under each other. */
export type Block =
  | { readonly is: 'paragraph' | 'heading'; readonly inside: readonly Inline[] }
  | {
      readonly is: 'list';
      readonly from: number | null;
      readonly items: readonly (readonly Block[])[];
      /** It follows right under the line that announces it. */
      readonly close: boolean;
    }
  | { readonly is: 'quote'; readonly blocks: readonly Block[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly is: 'rule' };

const DEEPEST = 12;
// A few levels are written; hundreds were made to hurt.
const DEEP = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]?){12})(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]?)+/gm;
const SAFE = /^(?:https?:\/\/[^/]|mailto:|tel:)/i;

/**
 * Markdown as what can be told in mail and chat: its words, their order and weight, links that lead to the web.
 * HTML in it vanishes, its words stay; a line break is one, as in a comment on GitHub.
 */
export function treeOf(markdown: string): Block[] {
  const root = fromMarkdown(markdown.replace(DEEP, '$1'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const named = addresses(root);
  return blocks(root.children, named, 0);
}

function blocks(nodes: readonly RootContent[], named: Addresses, depth: number): Block[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap((node, at) => {
    const before = nodes[at - 1]?.position?.end.line;
    const close = before !== undefined && before + 1 === node.position?.start.line;
    return block(node, named, depth, close);
  });
}

type Addresses = ReadonlyMap<string, string>;

const addresses = (root: Root): Addresses =>
  new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));

function block(node: RootContent, named: Addresses, depth: number, close: boolean): Block[] {
  const below = (nodes: readonly RootContent[]): Block[] => blocks(nodes, named, depth + 1);
  const within = (nodes: readonly PhrasingContent[]): Inline[] => inlines(nodes, named, 0);
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const inside = within(node.children);
      return inside.some((one) => one.is !== 'break') ? [{ is: node.type, inside }] : [];
    }
    case 'list':
      return [
        {
          is: 'list',
          from: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map(({ children }) => below(children)),
          close,
        },
      ];
    case 'blockquote':
      return [{ is: 'quote', blocks: below(node.children) }];
    case 'code':
      return [{ is: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ is: 'rule' }];
    case 'table':
      return [
        { is: 'table', rows: node.children.map((row) => row.children.map((cell) => within(cell.children))) },
      ];
    case 'html': {
      const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, '').trim();
      return text ? [{ is: 'paragraph', inside: [{ is: 'text', text }] }] : [];
    }
    default:
      return [];
  }
}

const inlines = (nodes: readonly Nodes[], named: Addresses, depth: number): Inline[] =>
  depth > DEEPEST ? [] : nodes.flatMap((node) => inline(node, named, depth));

function inline(node: Nodes, named: Addresses, depth: number): Inline[] {
  const inside = 'children' in node ? inlines(node.children, named, depth + 1) : [];
  const to = (url: string | undefined): Inline[] =>
    url !== undefined && SAFE.test(url) ? [{ is: 'link', url, inside }] : inside;
  switch (node.type) {
    case 'text':
      return node.value ? lines(node.value) : [];
    case 'inlineCode':
      return [{ is: 'code', text: node.value.replace(/\s+/g, ' ') }];
    case 'strong':
    case 'emphasis':
      return inside.length > 0 ? [{ is: node.type, inside }] : [];
    case 'link':
      return to(node.url);
    case 'linkReference':
      return to(named.get(node.identifier));
    case 'image':
      return SAFE.test(node.url)
        ? [{ is: 'link', url: node.url, inside: lines(node.alt || node.url) }]
        : lines(node.alt ?? '');
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ is: 'break' }] : [];
    case 'break':
      return [{ is: 'break' }];
    default:
      return inside;
  }
}

const lines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? ([{ is: 'break' }] as const) : []),
      ...(line ? ([{ is: 'text', text: line }] as const) : []),
    ]);
