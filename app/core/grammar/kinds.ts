import type { Incident } from '../incident/fold.ts';
import { STATUSES, type Instant, type Person, type Role, type Severity, type Status } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { bare, type Word } from './characters.ts';
import { readTime, type Foreign } from './times.ts';

/** Where and when a command was said: all that its words may refer to. */
export interface Scene {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly repository: Repository;
  readonly by: Person;
  /** When it was said, by GitHub's clock. */
  readonly at: Instant;
  /** Logins that a bare word may name, small letters to the login as GitHub spells it. */
  readonly known: ReadonlyMap<string, string>;
}

/** A row of the incident: T2, C4, U9, V1. */
export interface RowId {
  readonly letter: 'C' | 'T' | 'U' | 'V';
  readonly number: number;
}

/** An issue or pull request, here or elsewhere. */
export interface IssueRef {
  readonly repository: string;
  readonly number: number;
}

/** What each kind of argument is worth once read. */
export interface Kinds {
  severity: Severity;
  status: Status;
  role: Role;
  team: string;
  person: Person | null;
  row: RowId;
  issue: IssueRef;
  ahead: Instant;
  aheadOrNone: Instant | null;
  past: Instant;
  url: string;
  bridge: string;
  remove: true;
  command: string;
  word: string;
}
export type Kind = keyof Kinds;

/** What was read at the head of the words; or a time whose zone could not be placed. */
export type Read<K extends Kind> = { readonly value: Kinds[K]; readonly used: number } | Foreign;

type Reader<K extends Kind> = (words: readonly Word[], scene: Scene) => Read<K> | undefined;
type Readers = { readonly [K in Kind]: { readonly read: Reader<K>; choices(scene: Scene): readonly string[]; readonly asks: string } };

const one = <T>(value: T | undefined): { value: T; used: number } | undefined =>
  value === undefined ? undefined : { value, used: 1 };

/** The severity that a word names in the plan: 1, sev1, SEV-1, S1. */
export function severityNamed(word: string, plan: Plan): Severity | undefined {
  const names = Object.keys(plan.severities);
  const tight = word.replace(/[-_]/g, '');
  const number = /^(?:sev(?:erity)?|s)?(\d+)$/.exec(tight)?.[1];
  return names.find((name) => name.toLowerCase() === tight || (number !== undefined && name === `sev${number}`));
}

function roleNamed(word: string, plan: Plan): Role | undefined {
  const tight = word.replace(/[-_]/g, '');
  return Object.keys(plan.roles).find((name) => name.toLowerCase().replace(/[-_]/g, '') === tight);
}

const STATUS_WORDS: Record<string, Status> = { calledoff: 'called off', cancelled: 'called off', canceled: 'called off' };
for (const status of STATUSES) if (status !== 'called off') STATUS_WORDS[status] = status;

function personNamed(word: Word, { by, known }: Scene): Person | null | undefined {
  const said = bare(word);
  if (said === 'me') return by;
  if (said === 'none') return null;
  const login = /^@?([a-z\d](?:[a-z\d-]{0,38}))(?:\[bot\])?$/.exec(said)?.[1];
  if (login === undefined) return undefined;
  const spelled = known.get(login);
  if (!said.startsWith('@')) return spelled === undefined ? undefined : { id: 0, login: spelled };
  // As typed: GitHub's own spelling comes with its next answer.
  return { id: 0, login: spelled ?? word.typed.replace(/^[^\w]+|[^\w-]+$/gu, '') };
}

const ISSUE_URL = /^https?:\/\/[^/\s]+\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)(?:[/?#].*)?$/;

function issueNamed(word: Word, { repository }: Scene): IssueRef | undefined {
  const here = /^#?(\d{1,9})$/.exec(bare(word));
  if (here && bare(word).startsWith('#'))
    return { repository: `${repository.owner}/${repository.name}`, number: Number(here[1]) };
  const there = /^([\w.-]+\/[\w.-]+)#(\d{1,9})$/.exec(bare(word)) ?? ISSUE_URL.exec(word.typed);
  return there ? { repository: there[1]!, number: Number(there[2]) } : undefined;
}

function timed(direction: 'ahead' | 'past') {
  return (words: readonly Word[], { at, plan }: Scene) => {
    const read = readTime(words, { now: at, zone: plan.timezone }, direction);
    return read && 'at' in read ? { value: read.at, used: read.used } : read;
  };
}
const ahead = timed('ahead');

function urlNamed(typed: string): string | undefined {
  const said = typed.replace(/^<|>$/g, '').replace(/[.,;]+$/, '');
  return /^(https?|tel|sip|msteams|zoommtg):\/?\/?[^\s<>"'`]{3,}$/i.test(said) ? said : undefined;
}

/** The closed set of arguments: how each is read, what it may be, and what to ask for. */
export const KINDS: Readers = {
  severity: {
    read: ([word, next], { plan }) => {
      const two = next && /^(sev|severity)$/.test(bare(word!)) ? severityNamed(bare(next), plan) : undefined;
      return two === undefined ? one(severityNamed(bare(word!), plan)) : { value: two, used: 2 };
    },
    choices: ({ plan }) => Object.keys(plan.severities).map((name) => name.replace(/^sev(?=\d)/, '')),
    asks: 'a severity',
  },
  status: {
    read: ([word, next]) => {
      if (next && bare(word!) === 'called' && bare(next) === 'off') return { value: 'called off', used: 2 };
      const tight = bare(word!).replace(/[-_]/g, '');
      return one(Object.hasOwn(STATUS_WORDS, tight) ? STATUS_WORDS[tight] : undefined);
    },
    choices: () => STATUSES.filter((status) => status !== 'called off'),
    asks: 'a status',
  },
  role: {
    read: ([word], { plan }) => one(roleNamed(bare(word!), plan)),
    choices: ({ plan }) => Object.keys(plan.roles),
    asks: 'a role',
  },
  team: {
    read: ([word], { plan }) => one(Object.keys(plan.teams).find((name) => name.toLowerCase() === bare(word!))),
    choices: ({ plan }) => Object.keys(plan.teams),
    asks: 'a team of the plan',
  },
  person: {
    read: ([word], scene) => one(personNamed(word!, scene)),
    choices: () => ['@name', 'me'],
    asks: 'a person',
  },
  row: {
    read: ([word]) => {
      const found = /^([ctuv])-?(\d{1,6})$/.exec(bare(word!));
      return one(found ? { letter: found[1]!.toUpperCase() as RowId['letter'], number: Number(found[2]) } : undefined);
    },
    choices: ({ incident }) => incident.tasks.open.map(({ number }) => `T${number}`),
    asks: 'the number of a row, such as T2',
  },
  issue: {
    read: ([word], scene) => one(issueNamed(word!, scene)),
    choices: () => ['#12'],
    asks: 'an issue, such as #12',
  },
  ahead: { read: ahead as Reader<'ahead'>, choices: () => ['45m', '14:30'], asks: 'a time' },
  aheadOrNone: {
    read: (words, scene) =>
      ['none', 'unknown'].includes(bare(words[0]!)) ? { value: null, used: 1 } : (ahead(words, scene) as Read<'aheadOrNone'>),
    choices: () => ['45m', '14:30', 'none'],
    asks: 'a time',
  },
  past: { read: timed('past') as Reader<'past'>, choices: () => ['09:30', '20m ago'], asks: 'a time in the past' },
  url: { read: ([word]) => one(urlNamed(word!.typed)), choices: () => ['https://…'], asks: 'a link' },
  bridge: {
    read: ([word], { plan }) => {
      const names = ['technical', 'leadership', ...Object.keys(plan.bridges)];
      return one(names.find((name) => name.toLowerCase() === bare(word!)));
    },
    choices: ({ plan }) => [...new Set(['technical', 'leadership', ...Object.keys(plan.bridges)])],
    asks: 'the name of a bridge',
  },
  remove: {
    read: ([word]) => one(bare(word!) === 'remove' ? (true as const) : undefined),
    choices: () => ['remove'],
    asks: '`remove`',
  },
  command: {
    read: ([word]) => one(/^\/?[a-z][a-z-]*$/.exec(bare(word!))?.[0].replace(/^\//, '')),
    choices: () => [],
    asks: 'a command',
  },
  word: { read: ([word]) => one(word!.typed.replace(/[,.]+$/, '')), choices: () => [], asks: 'one word' },
};
