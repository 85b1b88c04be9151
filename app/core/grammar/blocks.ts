import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

// Only blocks tell what is a command; the rest of Markdown takes quadratic time where somebody wants it to.
const BLOCKS = {
  disable: {
    null: ['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'htmlText'].concat([
      'definition',
      'labelStartImage',
      'labelStartLink',
      'labelEnd',
    ]),
  },
};
// People quote and nest a few levels deep and draw tables of a few columns; more was made to hurt.
const DEEP = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]?){12}).*$/;
const INDENTED = /^([ \t]{24})[ \t]+/;
const WIDE = /^((?:[^|]*\|){200}).*$/;
const shallow = (line: string): string =>
  line.replace(DEEP, '$1x').replace(INDENTED, '$1').replace(WIDE, '$1');

/** The blocks of a text, and the text as they were found in it: line by line the same, but for what is nested to hurt. */
export function blocksOf(lines: readonly string[]): { readonly source: string; readonly tree: Root } {
  const source = lines.map(shallow).join('\n');
  const tree = fromMarkdown(source, {
    extensions: [gfmTable(), BLOCKS],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return { source, tree };
}
