/** Somebody's login and name, and what they are to be called instead. */
export interface NamedAs {
  readonly login: string;
  readonly name: string;
  readonly as: string;
}

const SHORTEST = 3;

// Names that are words too are left where they are words: Will, Mark and May begin sentences.
const WORDS_TOO = /^(?:art|chase|dawn|drew|faith|frank|grant|hope|mark|max|may|pat|rob|rose|sue|will)$/i;

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const whole = (word: string, flags: string, before = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_@.-])${before}${literal(word)}(?![\\p{L}\\p{N}_-])`, flags);

/** How a person may be named: as mention, by the whole name, by a part of it, by login. The longest first. */
function waysTo({ login, name }: NamedAs): RegExp[] {
  const parts = name.trim().split(/\s+/);
  const proper = parts.filter((part) => /^\p{Lu}/u.test(part) && part.length >= SHORTEST);
  const capital = login.charAt(0).toUpperCase() + login.slice(1);
  return [
    new RegExp(`@${literal(login)}(?![a-z0-9-])`, 'giu'),
    ...(parts.length > 1 ? [whole(name.trim(), 'giu')] : []),
    // Written like a name, and where it is a word too, not at the head of a sentence.
    ...proper.map((part) => (WORDS_TOO.test(part) ? inside(part) : whole(part, 'gu'))),
    ...(login.length < SHORTEST ? [] : [WORDS_TOO.test(login) ? inside(capital) : whole(capital, 'gu')]),
    ...(/[\d_-]/.test(login) ? [whole(login, 'giu')] : []),
  ];
}

const inside = (word: string): RegExp =>
  new RegExp(`(?<=[\\p{L}\\p{N},;:][ ]+)${literal(word)}(?![\\p{L}\\p{N}_-])`, 'gu');

/** Words in which people are called by what they are. */
export function withNames(words: string, people: readonly NamedAs[]): string {
  const once = [...new Map(people.map((one) => [one.login.toLowerCase(), one])).values()];
  return once.reduce(
    (text, one) => waysTo(one).reduce((said, way) => said.replace(way, () => one.as), text),
    words,
  );
}
