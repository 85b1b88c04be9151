/** What a comment of ours hides at its end: the card's journal, the receipt of something said, a part of the archive. */
export type Hidden = 'card' | 'said' | 'archive';

const MARKER = /<!-- allclear (card|said|archive) 1 (?:([\w.:,-]+) )?([\w.]+) -->/g;
const AT_END = /(?:\s*<!-- allclear (?:card|said|archive) 1 (?:[\w.:,-]+ )?[\w.]+ -->)+\s*$/;

/** A hidden end. Tokens are letters, digits, `_` and `.`, so that they cannot end the HTML comment. */
export const marker = (kind: Hidden, token: string, key?: string): string =>
  `<!-- allclear ${kind} 1 ${key ? `${key} ` : ''}${token} -->`;

/** What is hidden at the very end of a comment, by kind. Elsewhere in it, it is only text. */
export function hiddenIn(body: string): Partial<Record<Hidden, string>> {
  return Object.fromEntries(markers(body).map(([, kind, , token]) => [kind, token]));
}

const SAFE = /^[\w.:-]+$/;

/** Keys as they stand beside a token, each once; one that would break the marker stays inside it. */
export const keysBeside = (keys: readonly string[]): string =>
  [...new Set(keys)].filter((key) => SAFE.test(key)).join(',');

/** The keys of what a comment was said for, in clear: they hold even where the seal is another's by now. */
export const saidFor = (body: string): string[] =>
  markers(body)
    .findLast(([, kind]) => kind === 'said')?.[2]
    ?.split(',') ?? [];

const markers = (body: string): RegExpMatchArray[] => [...(AT_END.exec(body)?.[0] ?? '').matchAll(MARKER)];

/** The comment as people see it. */
export const shown = (body: string): string => body.replace(AT_END, '');
