import { sections, text as plain } from '../views/markdown.ts';
import type { Result } from './outcomes.ts';
import { MOST } from './retry.ts';

/** What people read where words left GitHub: the words, and below them what was not delivered and to whom. */
export const anchored = (text: string, results: readonly Result[]): string =>
  sections(text, results.flatMap(lines).join('\n'));

function lines({ leaving, delivered }: Result): string[] {
  const to = plain(`${leaving.audience} by ${leaving.channel}`, 120);
  if (delivered.ok)
    return (delivered.notReached ?? []).map((line) => `- **Not reached**, ${to}: ${sentence(line)}`);
  const whom = delivered.to === leaving.channel ? '' : `, ${plain(delivered.to, 120)}`;
  if (delivered.inDoubt)
    return [`- **In doubt**, ${to}${whom}: ${sentence(delivered.why)} It is not sent again by itself.`];
  const again = !delivered.final && leaving.attempt < MOST;
  return [
    `- **Not delivered**, ${to}${whom}: ${sentence(delivered.why)}${again ? ' It will be tried again.' : ''}`,
  ];
}

const sentence = (words: string): string => `${plain(words).replace(/[.\s]+$/, '')}.`;
