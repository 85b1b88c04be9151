import { wellFormed } from './well-formed.ts';

/** Most characters of one section, by Slack's rules. */
export const SECTION = 3_000;

// A link keeps its brackets only if it is one; so `<!here>`, `<@U1>` and `<#C1>` are text.
const LINK = String.raw`<(?:https?:\/\/|mailto:)[^\s<>|]{1,1000}(?:\|[^<>\n]{0,1000})?>`;
const ENTITY = '&(?:amp|lt|gt);';
const ATOMS = new RegExp(`${LINK}|${ENTITY}|[\\s\\S]`, 'gu');
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CALLS = /@(?=channel|here|everyone|group)/gi;
// With a character of no width after it.
const AT = '@\u2060';

/** Plain text as mrkdwn: no markup but what Slack makes of asterisks, and nobody called. */
export const escaped = (text: string): string =>
  uncalled(wellFormed(text).replace(/[&<>]/g, (character) => ESCAPES[character]!));

/** Mrkdwn made sure of: links and escapes stay, every other bracket is text, and nobody is called. */
export const guarded = (mrkdwn: string): string =>
  atomsOf(mrkdwn)
    .map((atom) => ESCAPES[atom] ?? (atom.startsWith('<') ? inAddress(atom) : atom))
    .join('')
    .replace(CALLS, AT);

/** Text with `@channel` and its like as words that call nobody. */
export const uncalled = (text: string, at = AT): string => text.replace(CALLS, at);

// In an address another spelling of the same; what the link says is text like any other.
const inAddress = (link: string): string => link.replace(/^[^|]+/, (address) => uncalled(address, '%40'));

/** Guarded mrkdwn in parts that fit a section: cut between lines, else never within a link or an escape. */
export function parts(mrkdwn: string, longest = SECTION): string[] {
  const all: string[] = [];
  let part = '';
  const add = (piece: string): void => {
    if (part.length + piece.length > longest) {
      all.push(part);
      part = '';
    }
    part += piece;
  };
  for (const line of mrkdwn.split(/(?<=\n)/)) {
    if (line.length <= longest) add(line);
    else for (const word of wordsOf(line, longest)) add(word);
  }
  return [...all, part].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** A long line in words; a word that is too long itself, in atoms. */
function wordsOf(line: string, longest: number): string[] {
  const words: string[] = [];
  let word = '';
  for (const atom of atomsOf(line)) {
    word += atom;
    if (atom === ' ' || word.length + 2_100 > longest) {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}

const atomsOf = (text: string): string[] => wellFormed(text).match(ATOMS) ?? [];
