// What GitHub would turn into something else, inside a line: markup, mentions, references, emoji, formulas.
const MARKUP = /[\\`*[\]<>|~]|_(?=\W|$)|(?<=\W|^)_|&(?=#?\w+;)/g;
const LINK = /https?:\/\/[^\s<>]+/g;
const NOT_IN_A_LINK: Record<string, string> = {
  '*': '%2A',
  '`': '%60',
  '|': '%7C',
  '[': '%5B',
  ']': '%5D',
  '\\': '%5C',
  '~': '%7E',
  '(': '%28',
  ')': '%29',
  '"': '%22',
  "'": '%27',
};
const NOTHING_SEEN = '\u200B';

const unlinked = (words: string): string =>
  words
    .replace(/-->/g, '--\u200B>')
    .replace(MARKUP, (found) => (found === '<' ? '&lt;' : found === '>' ? '&gt;' : found === '&' ? '&amp;' : `\\${found}`))
    .replace(/[@#](?=\w)/g, (sign) => `${sign}${NOTHING_SEEN}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${NOTHING_SEEN}`)
    .replace(/:(?=[\w+-]+:)/g, `:${NOTHING_SEEN}`)
    .replace(/\$/g, '&#36;')
    // Forty hexadecimal digits are a commit to GitHub, and www. a link.
    .replace(/\b([\da-f]{6})(?=[\da-f]{1,34}\b)/gi, (found, head: string) => (/\d/.test(found) && /[a-f]/i.test(found) ? `${head}${NOTHING_SEEN}` : found))
    .replace(/\bwww\./gi, `www${NOTHING_SEEN}.`);

/** People's words in one line of ours: nothing in them becomes markup, a mention, a reference or a command. Links stay links. */
export function text(words: string, longest = 300): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const cut = [...line].length > longest ? `${[...line].slice(0, longest - 1).join('').trimEnd()}…` : line;
  let out = '';
  let from = 0;
  for (const found of cut.matchAll(LINK)) {
    out += unlinked(cut.slice(from, found.index)) + found[0].replace(/[*`|[\]\\~()"']/g, (one) => NOT_IN_A_LINK[one]!);
    from = found.index + found[0].length;
  }
  return startSafely(out + unlinked(cut.slice(from)));
}

/** At the head of a line some characters are markup, and a slash is a command. */
const startSafely = (words: string): string =>
  words.replace(/^([#>+=-]|\d+(?=[.)]))/, '\\$1').replace(/^\\(\d)/, '$1\u200B').replace(/^\//, `${NOTHING_SEEN}/`);

/** Typed words shown as code: whatever they hold, they stay as typed. */
export function code(words: string, longest = 200): string {
  const line = words.replace(/\s+/g, ' ').trim().slice(0, longest);
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** A cell of a table: one line, without bars. */
export const cell = (markdown: string): string => markdown.replace(/\n/g, ' ').replace(/(?<!\\)\|/g, '\\|');

/** A collapsed section. GitHub needs the empty lines to read Markdown inside. */
export const details = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** Sections that have something to say, parted by empty lines. */
export const sections = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n\n');
