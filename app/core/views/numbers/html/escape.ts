const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
};
// What no document may hold, and what turns the rest of a line around.
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** People's words in a page, between tags and in quoted attributes: nothing in them is markup. */
export const escaped = (words: string): string =>
  words.replace(UNSEEN, '').replace(/[&<>"']/g, (one) => ENTITIES[one]!);

/** The first characters of a long text. */
export function shortened(words: string, longest: number): string {
  const all = [...words.slice(0, 2 * longest + 2)];
  return all.length > longest
    ? `${all
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : words;
}
