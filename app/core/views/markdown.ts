// What GitHub would turn into something else, inside a line: markup, mentions, references, emoji, formulas.
// An underscore between letters is none of it.
const MARKUP = /[\\`*[\]<>|~]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=#?\w+;)/gu;
const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const LINK = /https?:\/\/[^\s<>]+/gi;
// Turns the rest of the line around, unseen. Letters that run from right to left do not need it.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
// With a digit and a letter in it: case numbers and words are left alone.
const COMMIT = /(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}(?![\da-z])/gi;
const NOTHING_SEEN = '\u200B';
const SHORTEST = 20;

/** Words that are no Markdown, a title say: nothing in them mentions anybody or refers to anything. */
export const unreferenced = (words: string): string =>
  words
    .replace(/[@#](?=\w)/g, (sign) => `${sign}${NOTHING_SEEN}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${NOTHING_SEEN}`)
    .replace(/:(?=[\w+-]+(?::|$))/g, `:${NOTHING_SEEN}`)
    // Seven to forty hexadecimal digits are a commit to GitHub, and an address a link: here only those that were linked.
    .replace(COMMIT, (digits) => digits.replace(/.{6}(?=.)/g, `$&${NOTHING_SEEN}`))
    .replace(/(?<![\p{L}\p{N}])(www(?=\.)|(?:ftp|https?)(?=:\/\/))/giu, `$1${NOTHING_SEEN}`);

const unlinked = (words: string): string =>
  unreferenced(words)
    .replace(MARKUP, (found) => ENTITIES[found] ?? `\\${found}`)
    // GitHub finds formulas after Markdown is done, in what is seen: neither a backslash nor an entity keeps
    // a dollar out of one. The element around it is GitHub's own advice.
    .replace(/\$+/g, (dollars) => `<span>${dollars}</span>`);

/** An address as a link that shows it as it is. What ends a sentence is not its end. */
function linked(address: string): string {
  const unbalanced = !address.includes('(');
  const end = (unbalanced ? /[.,:;!?'"*_~)\]]+$/ : /[.,:;!?'"*_~]+$/).exec(address)?.[0] ?? '';
  const own = address.slice(0, address.length - end.length);
  if (!/^https?:\/\/[^/?#]/i.test(own)) return unlinked(address);
  const safe = own.replace(/[\\`|$[\]]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `<${safe}>${unlinked(end)}`;
}

/** People's words in one line of ours: nothing in them becomes markup, a mention, a reference or a command. Links stay links. */
export function text(words: string, longest = 300): string {
  const line = words.replace(TURNING, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
  const cut = shortened(line, longest);
  let out = '';
  let from = 0;
  for (const found of cut.matchAll(LINK)) {
    // What was cut off leads nowhere.
    const word = found[0].endsWith('…') ? unlinked(found[0]) : linked(found[0]);
    out += unlinked(cut.slice(from, found.index)) + word;
    from = found.index + found[0].length;
  }
  const safe = startSafely(out + unlinked(cut.slice(from)));
  // What needs so much care is not worth so much room.
  return safe.length > 3 * longest && longest > SHORTEST ? text(words, Math.floor(longest / 2)) : safe;
}

function shortened(line: string, longest: number): string {
  // The first characters alone: a text may be very long, and each pair of units one character.
  const start = [...line.slice(0, 2 * longest + 2)];
  return start.length > longest
    ? `${start
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** At the head of a line some characters are markup, and a slash, in whatever form, is a command. */
const startSafely = (words: string): string =>
  words
    .replace(/^(?:[#=]|-(?=[-\s]|$)|\+(?=\s|$))/, '\\$&')
    .replace(/^\d+(?=[.)])/, '$&\\')
    .replace(
      /^([\s\p{Cf}\uFE00-\uFE0F]*)([/\uFF0F\u2044\u2215\u29F8])/u,
      (_, before: string, slash: string) => `${before}&#${slash.charCodeAt(0)};`,
    );

/** Typed words shown as code: whatever they hold, they stay as typed. */
export function code(words: string, longest = 200): string {
  const line = shortened(
    words.replace(TURNING, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim(),
    longest,
  );
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
export const sections = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter(Boolean).join('\n\n');
