// What a comment may hold is 65,536 characters, and no more than thirty commands of one comment are read.
const LONGEST = 60000;
const MOST = 30;
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;

/** A moment as commands read it, in UTC: 2026-11-23T10:05Z. */
const written = (at) => new Date(at).toISOString().replace(/(?::00)?\.\d+Z$/, 'Z');

/** `at:` in the words would be read as another time of the note: without its colon it is a word. */
const harmless = (word) =>
  /^at:/i.test(word.normalize('NFKC').replace(UNSEEN, ''))
    ? word.replace(/[:\uFF1A\uFE13\uFE55]/, ' ').trim()
    : word;

/** A note's words on one line, which neither a list, a fence nor a signature among them can cut off. */
function oneLine(text) {
  const line = text
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((part) =>
      part
        .replace(/[\u0000-\u001F\u007F]/g, ' ')
        .replace(/[^\p{Z}]+/gu, harmless)
        .trim(),
    )
    .filter(Boolean)
    .join(' · ');
  // So mail programs introduce what others wrote, and nothing below would be read.
  return /(?:写道|寫道|のメール|さんは書きました)\s*[:：]$/u.test(line) ? `${line} …` : line;
}

/**
 * Notes as the texts of comments, each line a command that Allclear reads, in the order in which things happened.
 * No two lines name one moment: of two alike within two minutes the second would count as said twice.
 */
function commentsOf(notes, command) {
  const taken = new Set();
  const comments = [];
  let count = 0;
  for (const { at, text } of [...notes].sort((one, other) => one.at - other.at)) {
    const words = oneLine(text);
    if (words.replace(UNSEEN, '') === '') continue;
    let moment = Math.floor(at / 1000) * 1000;
    while (taken.has(moment)) moment += 1000;
    taken.add(moment);
    const line = `${command} at: ${written(moment)} ${words}`;
    const last = comments.at(-1);
    if (last === undefined || count === MOST || last.length + line.length + 2 > LONGEST) {
      comments.push(line);
      count = 1;
    } else {
      comments[comments.length - 1] = `${last}\n\n${line}`;
      count += 1;
    }
  }
  return comments;
}
