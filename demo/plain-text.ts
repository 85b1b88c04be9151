import { paint } from './paint.ts';

/** A comment's Markdown for a terminal: wrapped, without its links' addresses; what is folded away shows its title. */
export function plainText(markdown: string, width: number): string {
  const lines = markdown
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<details><summary>(.*?)<\/summary>[^]*?<\/details>/g, '▸ $1\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
  return lines.map((line) => wrapped(line, width).map(styled).join('\n')).join('\n');
}

const MARK = /^(\s*(?:- |\d+\. |▸ ))?(.*)$/;

function wrapped(line: string, width: number): string[] {
  const [, mark = '', text = ''] = MARK.exec(line.replace(/\[([^\]]*)\]\(<?[^)>]*>?\)/g, '$1')) ?? [];
  const indent = ' '.repeat(mark.length);
  const lines: string[] = [];
  let bold = false;
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && bare(`${indent}${current} ${word}`).length > width) {
      lines.push(current + (bold ? '**' : ''));
      current = (bold ? '**' : '') + word;
    } else current = current === '' ? word : `${current} ${word}`;
    if (word.split('**').length % 2 === 0) bold = !bold;
  }
  return [...lines, current].map((one, at) => (at === 0 ? mark : indent) + one);
}

const bare = (text: string): string => text.replaceAll('**', '').replace(/\\([^\w\s])/g, '$1');

function styled(line: string): string {
  const heading = /^#+ (.*)$/.exec(line);
  if (heading) return paint.bold(bare(heading[1]!));
  return line.replace(/\*\*(.+?)\*\*/g, (_, text: string) => paint.bold(text)).replace(/\\([^\w\s])/g, '$1');
}
