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
  const ownName =
    parts.length > 1 && login.length >= SHORTEST && !WORDS_TOO.test(login) && parts.some(same(login));
  return [
    new RegExp(`@${literal(login)}(?![a-z0-9-])`, 'giu'),
    ...(parts.length > 1 ? [whole(name.trim(), 'giu')] : []),
    // Written like a name, and where it is a word too, at the head of a sentence only where it does something.
    ...proper.flatMap(asName),
    ...(login.length < SHORTEST ? [] : asName(capital)),
    // A login that cannot be a word, or is the person's own name, counts in small letters too.
    ...(/[\d_-]/.test(login) || ownName ? [whole(login, 'giu')] : []),
  ];
}

const same =
  (login: string) =>
  (part: string): boolean =>
    part.toLowerCase() === login.toLowerCase();

const asName = (part: string): RegExp[] =>
  WORDS_TOO.test(part) ? [inside(part), doing(part)] : [whole(part, 'gu')];

// Mark restarted it, Mark is in, Mark’s machine, Mark and Rose; but not: Mark it as done.
const DOES =
  "(?=[’']s(?![\\p{L}\\p{N}])|\\s+and\\s+\\p{Lu}|\\s+(?:is|was|has|had|did|does|can|could|says|said|sees|saw|finds|found|took|gave|went|ran|made|got|sent|told|began|thinks|looks|\\p{Ll}{2,}ed)(?![\\p{L}\\p{N}]))";
const doing = (word: string): RegExp => new RegExp(`(?<=^|[.!?]\\s+)${literal(word)}${DOES}`, 'gu');

const inside = (word: string): RegExp =>
  new RegExp(`(?<=[\\p{L}\\p{N},;:][ ]+)${literal(word)}(?![\\p{L}\\p{N}_-])`, 'gu');

/** Words in which people are called by what they are. */
export function withNames(words: string, people: readonly NamedAs[]): string {
  const once = [...new Map(people.map((one) => [one.login.toLowerCase(), one])).values()];
  return once.reduce(
    (text, one) => waysTo(one).reduce((said, way) => said.replace(way, called(one)), text),
    words,
  );
}

/** At the head of a further sentence with a capital: the first may stand behind words of ours. */
const called =
  ({ as }: NamedAs) =>
  (...found: unknown[]): string => {
    const [at, said] = found.slice(typeof found.at(-1) === 'string' ? -2 : -3) as [number, string];
    const head = /[.!?]\s+$/.test(said.slice(Math.max(0, at - 3), at));
    return head ? `${as.charAt(0).toUpperCase()}${as.slice(1)}` : as;
  };
