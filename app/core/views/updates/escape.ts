import { text } from '../markdown.ts';

// More than any comment or address holds; the output has its own limit.
const LONGEST = 70_000;

/**
 * A value as Markdown that shows it as it is: nothing in it becomes markup, a mention, a reference or a command.
 * Paragraphs and line breaks stay; addresses stay links. What is not a word or a number has no such form.
 */
export function escaped(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.map(escaped).join(', ');
  if (typeof value === 'object') throw new Error('a list was printed whole');
  return (
    String(value)
      .split(/\r\n?|\n/)
      .map((line) => text(line, LONGEST))
      .join('\n')
      // Two digits after a colon are a time and no emoji: nothing unseen need part them.
      .replace(/(\d:)\u200B(?=\d\d(?!\d))/g, '$1')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
