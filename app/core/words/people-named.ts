import { some, type Check } from './define.ts';

// Names that are words too: only where they are written like a name in the middle of a sentence.
const WORDS_TOO =
  /^(?:art|bill|bob|chase|chip|christian|dawn|dean|drew|ernest|faith|frank|gene|glen|grace|grant|guy|hope|jack|joy|lance|mark|mason|max|miles|nick|norm|pat|penny|ray|rich|rob|rose|ruby|sky|stone|sue|viola|ward|wade|will|woody|young)$/i;
const MONTHS = /^(?:april|may|june|august|summer|autumn)$/i;

interface Called {
  readonly word: string;
  /** Written like this and not otherwise. */
  readonly exactly: boolean;
}

function calledIn({ plan, known }: Parameters<Check>[0]): Called[] {
  const lists = [...Object.values(plan.roles), ...Object.values(plan.teams)].flatMap(({ onCall }) => onCall);
  const logins = [...Object.keys(plan.people), ...lists, ...plan.review.owner, ...known.logins];
  const names = Object.values(plan.people).map(({ name }) => name.trim());
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => /^\p{Lu}.{2,}/u.test(part));
  return [
    ...names.filter((name) => /\s/.test(name)).map((word) => ({ word, exactly: false })),
    ...parts.map((word) => ({ word, exactly: true })),
    ...logins
      .filter((login) => login.length >= 3)
      .flatMap((login) =>
        /[\d_-]/.test(login)
          ? [{ word: login, exactly: false }]
          : [{ word: login.charAt(0).toUpperCase() + login.slice(1), exactly: true }],
      ),
  ];
}

const MENTION = /(?<![\w.+/-])@[a-z0-9](?:[a-z0-9-]{0,38})/gi;

function namesIn(text: string, { word, exactly }: Called): boolean {
  if (exactly && MONTHS.test(word)) return false;
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const before = exactly && WORDS_TOO.test(word) ? '(?<=[\\p{L}\\p{N},;:][ ]+)' : '(?<![\\p{L}\\p{N}_-])';
  return new RegExp(`${before}${literal}(?![\\p{L}\\p{N}_-])`, exactly ? 'u' : 'iu').test(text);
}

/** Names of people in a text that leaves the house: of those in the plan and in the room, and any mention. */
export const peopleNamed: Check = (words) => {
  if (words.standing !== 'outside') return undefined;
  const called = calledIn(words).filter((one) => namesIn(words.text, one));
  const longest = called.filter(
    ({ word }, at) =>
      !called.some((other, n) => n !== at && other.word.length > word.length && other.word.includes(word)),
  );
  const found = some([...longest.map(({ word }) => word), ...(words.text.match(MENTION) ?? [])]);
  return found ? { found, says: `It names people (${found}). Say "we" or "our team".` } : undefined;
};
