// Zero-width and direction marks: typed by phones, pasted from chats, seen by nobody.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/gu;
// Line and paragraph separators too: notes on phones break lines with them, and Markdown does not.
const SPACE = /[\p{Z}\t]/u;

/** Text without the characters that nobody sees. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

/** What is seen, full-width letters and the like in their plain forms; case as typed. */
export const upright = (text: string): string => visible(text).normalize('NFKC');

/** Text for recognising only: invisible marks gone; quotes, dashes, slashes and letters in their plain forms; small letters. */
export function plain(text: string): string {
  return upright(text)
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C-\u201F\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2044\u2215\u29F8]/gu, '/')
    .toLowerCase();
}

/** One word of a line: as typed, as recognised, and where it stands. */
export interface Word {
  readonly typed: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

// `@erin,@frank`: names that only a comma parts.
const NAMES = /^@[\w-]+(?:,@[\w-]+)+,?$/;

/** The words of a line, parted by any Unicode space. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  const add = (start: number, typed: string): void => {
    if (visible(typed)) words.push({ typed, plain: plain(typed), start, end: start + typed.length });
  };
  let start = -1;
  for (let at = 0; at <= line.length; at += 1) {
    const space = at === line.length || SPACE.test(line[at]!);
    if (!space && start < 0) start = at;
    if (!space || start < 0) continue;
    const typed = line.slice(start, at);
    const parts = NAMES.test(typed) ? typed.matchAll(/[^,]+,?/g) : [{ index: 0, 0: typed }];
    for (const part of parts) add(start + part.index, part[0]);
    start = -1;
  }
  return words;
}

/** A word as an argument is read: without the comma, stop, colon or semicolon that ends it. */
export const bare = (word: Word): string => word.plain.replace(/[,.:;]+$/, '');

/** How far a line is indented, in characters that show; a tab counts as four. */
export function indent(line: string): number {
  let width = 0;
  for (const character of visible(line)) {
    if (!SPACE.test(character)) break;
    width += character === '\t' ? 4 : 1;
  }
  return width;
}
