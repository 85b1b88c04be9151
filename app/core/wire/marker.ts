/** What a comment of ours hides at its end: the card's journal, the receipt of something said, a part of the archive. */
export type Hidden = 'card' | 'said' | 'archive';

const MARKER = /<!-- allclear (card|said|archive) 1 ([\w.]+) -->/g;
const AT_END = /(?:\s*<!-- allclear (?:card|said|archive) 1 [\w.]+ -->)+\s*$/;

/** A hidden end. Tokens are letters, digits, `_` and `.`, so that they cannot end the HTML comment. */
export const marker = (kind: Hidden, token: string): string => `<!-- allclear ${kind} 1 ${token} -->`;

/** What is hidden at the very end of a comment, by kind. Elsewhere in it, it is only text. */
export function hiddenIn(body: string): Partial<Record<Hidden, string>> {
  const end = AT_END.exec(body)?.[0] ?? '';
  return Object.fromEntries([...end.matchAll(MARKER)].map(([, kind, token]) => [kind, token]));
}

/** The comment as people see it. */
export const shown = (body: string): string => body.replace(AT_END, '');
