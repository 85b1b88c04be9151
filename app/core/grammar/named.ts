import { STATUSES, type Person, type Role, type Severity, type Status } from '../incident/words.ts';
import { sameRef } from '../room/pull.ts';
import type { Plan } from '../plan/schema.ts';
import { bare, upright, type Word } from './characters.ts';
import type { IssueRef, RowId, Scene } from './scene.ts';

const tight = (word: string): string => word.replace(/[-_]/g, '');

/** The severity that a word names in the plan: 1, sev1, SEV-1, S1. */
export function severityNamed(word: string, { severities }: Plan): Severity | undefined {
  const level = /^(?:sev(?:erity)?|s)?(\d+)$/.exec(tight(word))?.[1];
  return level !== undefined && Object.hasOwn(severities, `sev${level}`) ? `sev${level}` : undefined;
}

/** The one of the names that a word is, whatever its case and dashes. */
export const oneNamed = (word: string, names: readonly string[]): string | undefined =>
  names.find((name) => tight(name.toLowerCase()) === tight(word));

export const roleNamed = (word: string, { roles }: Plan): Role | undefined =>
  oneNamed(word, Object.keys(roles));

/** The audience that a word names, by its name in the plan or what people call it. */
export const audienceNamed = (word: string, { audiences }: Plan): string | undefined =>
  oneNamed(word, Object.keys(audiences)) ??
  Object.keys(audiences).find((name) => oneNamed(word, [audiences[name]!.title]) !== undefined);

const CALLED_OFF = ['calledoff', 'cancelled', 'canceled'];

export function statusNamed(word: string): Status | undefined {
  const said = tight(word);
  return CALLED_OFF.includes(said) ? 'called off' : STATUSES.find((status) => status === said);
}

/** Whoever is meant; null for `none`. A bare word must be a login that is known here. */
export function personNamed(word: Word, { by, known }: Scene): Person | null | undefined {
  const said = bare(word);
  if (said === 'me') return by;
  if (said === 'none') return null;
  const login = /^@?([a-z\d][a-z\d_-]{0,38})$/.exec(said)?.[1];
  if (login === undefined) return undefined;
  const spelled = known.get(login);
  if (!said.startsWith('@')) return spelled === undefined ? undefined : { id: 0, login: spelled };
  // As typed: GitHub's own spelling comes with its next answer.
  return { id: 0, login: spelled ?? upright(word.typed).replace(/^@|[,.:;]+$/g, '') };
}

/** The row that a word is the number of. */
export function rowNumbered(word: Word): RowId | undefined {
  const found = /^#?([ctuv])-?(\d{1,6})$/.exec(bare(word));
  return found ? { letter: found[1]!.toUpperCase() as RowId['letter'], number: Number(found[2]) } : undefined;
}

/** The row that a word names: by its number, or by the pull request that it is about. */
export function rowNamed(word: Word, scene: Scene): RowId | undefined {
  const numbered = rowNumbered(word);
  const pull = numbered ? undefined : issueNamed(word, scene);
  if (!pull) return numbered;
  const its = scene.incident.changes.rows.filter((one) => one.pull && sameRef(one.pull, pull));
  const row = its.findLast(({ state }) => state !== 'withdrawn') ?? its.at(-1);
  return row && { letter: 'C', number: row.number };
}

/** Rows without those that were named before. */
export const distinct = (rows: readonly RowId[]): RowId[] => [
  ...new Map(rows.map((row) => [`${row.letter}${row.number}`, row])).values(),
];

/** Whether a row of this number was ever opened. */
export const everOpened = ({ letter, number }: RowId, { incident }: Scene): boolean =>
  number >= 1 &&
  number <=
    { C: incident.changes.last, T: incident.tasks.last, U: incident.updates.last, V: incident.vendors.last }[
      letter
    ];

const ISSUE_URL = /^https?:\/\/[^/\s]+\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d{1,9})(?:[/?#].*)?$/;

export function issueNamed(word: Word, { repository }: Pick<Scene, 'repository'>): IssueRef | undefined {
  const here = /^#(\d{1,9})$/.exec(bare(word));
  if (here) return { repository: `${repository.owner}/${repository.name}`, number: Number(here[1]) };
  const typed = upright(word.typed).replace(/^<|[>,.;]+$/g, '');
  const there = /^([\w.-]+\/[\w.-]+)#(\d{1,9})$/.exec(typed) ?? ISSUE_URL.exec(typed);
  return there ? { repository: there[1]!, number: Number(there[2]) } : undefined;
}

/** An address that one can open, without what it was put in. */
export function urlNamed(word: Word): string | undefined {
  const said = word.typed.replace(/^<|>?[.,;]*$/g, '');
  return /^(?:https?:\/\/[^\s<>"'`/]|(?:tel|sips?|msteams|zoommtg):)[^\s<>"'`]{2,}$/i.test(said)
    ? said
    : undefined;
}
