import { STATUSES } from '../incident/words.ts';
import { changesOpen } from '../changes/change.ts';
import { bare, type Word } from './characters.ts';
import { bridgesOf, rowsOf } from './choices.ts';
import {
  audienceNamed,
  everOpened,
  issueNamed,
  oneNamed,
  personNamed,
  roleNamed,
  rowNamed,
  severityNamed,
  statusNamed,
  urlNamed,
} from './named.ts';
import { MOMENTS } from './moment-kinds.ts';
import { PARTNERS } from './partner-kinds.ts';
import { POSTMORTEM } from './postmortem-kinds.ts';
import { afterTheFact, askedNamed, changeNamed } from './ledger.ts';
import type { Kind, Read, Scene } from './scene.ts';
import { TRAINING } from './training-kinds.ts';

export { TIMES, type IssueRef, type Kind, type Kinds, type RowId, type Scene } from './scene.ts';

type Reader<K extends Kind> = (words: readonly [Word, ...Word[]], scene: Scene) => Read<K> | undefined;
type Readers = {
  readonly [K in Kind]: {
    readonly read: Reader<K>;
    choices(scene: Scene): readonly string[];
    readonly asks: string;
  };
};

const one = <T>(value: T | undefined, used = 1): { value: T; used: number } | undefined =>
  value === undefined ? undefined : { value, used };

/** The closed set of arguments: how each is read, what it may be, and what to ask for. */
export const KINDS: Readers = {
  severity: {
    read: ([word, next], { plan }) =>
      (next && /^sev(erity)?$/.test(bare(word)) ? one(severityNamed(bare(next), plan), 2) : undefined) ??
      one(severityNamed(bare(word), plan)),
    choices: ({ plan }) => Object.keys(plan.severities).map((name) => name.replace(/^sev(?=\d)/, '')),
    asks: 'a severity',
  },
  status: {
    read: ([word, next]) =>
      next && bare(word) === 'called' && bare(next) === 'off'
        ? one('called off', 2)
        : one(statusNamed(bare(word))),
    choices: () => STATUSES.filter((status) => status !== 'called off'),
    asks: 'a status',
  },
  role: {
    read: ([word], { plan }) => one(roleNamed(bare(word), plan)),
    choices: ({ plan }) => Object.keys(plan.roles),
    asks: 'a role',
  },
  team: {
    read: ([word], { plan }) => one(oneNamed(bare(word), Object.keys(plan.teams))),
    choices: ({ plan }) => Object.keys(plan.teams),
    asks: 'a team of the plan',
  },
  person: {
    read: ([word], scene) => one(personNamed(word, scene)),
    choices: () => ['@name', 'me', 'none'],
    asks: 'a person',
  },
  someone: {
    read: ([word], scene) => one(personNamed(word, scene) ?? undefined),
    choices: () => ['@name', 'me'],
    asks: 'a person',
  },
  row: {
    read: ([word], scene) => one(rowNamed(word, scene)),
    choices: rowsOf,
    asks: 'the number of a row, such as T2',
  },
  knownRow: {
    read: ([word], scene) => {
      const row = rowNamed(word, scene);
      return row && everOpened(row, scene) ? one(row) : undefined;
    },
    choices: rowsOf,
    asks: 'the number of a row, such as T2',
  },
  change: {
    read: ([word], scene) => one(changeNamed(word, scene)),
    choices: ({ incident }) => changesOpen(incident),
    asks: 'the number of a change, such as C1',
  },
  asked: { read: askedNamed, choices: () => [], asks: 'what to do with a change' },
  afterwards: { read: afterTheFact, choices: () => ['after the fact'], asks: '`after the fact`' },
  issue: {
    read: ([word], scene) => one(issueNamed(word, scene)),
    choices: () => ['#12'],
    asks: 'an issue, such as #12',
  },
  ...MOMENTS,
  url: { read: ([word]) => one(urlNamed(word)), choices: () => ['https://…'], asks: 'a link' },
  bridge: {
    read: ([word], { plan }) => one(oneNamed(bare(word), bridgesOf(plan))),
    choices: ({ plan }) => bridgesOf(plan),
    asks: 'the name of a bridge',
  },
  audience: {
    read: ([word], { plan }) => one(audienceNamed(bare(word), plan)),
    choices: ({ plan }) => Object.keys(plan.audiences),
    asks: 'an audience',
  },
  insisting: {
    read: ([word]) => one((['anyway', 'again'] as const).find((said) => said === bare(word))),
    choices: () => ['anyway', 'again'],
    asks: '`anyway` or `again`',
  },
  remove: {
    read: ([word]) => (bare(word) === 'remove' ? { value: true, used: 1 } : undefined),
    choices: () => ['remove'],
    asks: '`remove`',
  },
  ...{ ...PARTNERS, ...POSTMORTEM, ...TRAINING },
  command: {
    read: ([word]) => one(/^\/?([a-z][a-z_-]*)$/.exec(bare(word))?.[1]),
    choices: () => [],
    asks: 'a command',
  },
  word: { read: ([word]) => one(word.typed.replace(/[,.]+$/, '')), choices: () => [], asks: 'one word' },
};

/** Reads one kind of argument at the head of the words. */
export function readKind(kind: Kind, words: readonly Word[], scene: Scene): Read<Kind> | undefined {
  const [first, ...others] = words;
  return first && (KINDS[kind].read as Reader<Kind>)([first, ...others], scene);
}
