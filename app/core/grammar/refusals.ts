import { and, or } from '../words/lists.ts';

/** Everything that can be wrong with a command: a closed set, each with what would be right. */
export type Refusal =
  | { readonly code: 'typo'; readonly typed: string; readonly right: string }
  | {
      readonly code: 'missing';
      readonly asks: string;
      readonly found?: string;
      readonly choices: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: 'text needed'; readonly right: string }
  | { readonly code: 'words too many'; readonly found: string; readonly right: string }
  | { readonly code: 'time zone'; readonly letters: string; readonly zone: string; readonly right: string }
  | { readonly code: 'in a list' }
  | { readonly code: 'edited' }
  | { readonly code: 'too many commands'; readonly most: number }
  | { readonly code: 'not yours'; readonly group: 'record' | 'steer' | 'speak' | 'approve' }
  | { readonly code: 'no such row'; readonly row: string; readonly open: readonly string[] }
  | { readonly code: 'which row'; readonly open: readonly string[]; readonly right: string }
  | {
      readonly code: 'nothing open';
      readonly what: string;
      /** Those of other people that it may be about. */
      readonly others?: readonly string[];
      readonly right: string;
    }
  | { readonly code: 'ended'; readonly how: string; readonly right: string }
  | { readonly code: 'not ended'; readonly status: string }
  | { readonly code: 'not a team'; readonly who: string }
  | { readonly code: 'too long'; readonly most: number; readonly right: string }
  | { readonly code: 'not here' }
  /** It has its meaning somewhere else: `where` completes "Say it …". */
  | { readonly code: 'elsewhere'; readonly what: string; readonly where: string }
  | { readonly code: 'not that'; readonly what: string; readonly right: string };

export type RefusalCode = Refusal['code'];

const code = (word: string): string => `\`${word}\``;

/** How a refusal is explained: what was wrong, then what would be right. `code` words come as they were typed. */
type Words = {
  readonly [C in RefusalCode]: (
    refusal: Extract<Refusal, { code: C }>,
    show: (typed: string) => string,
  ) => string;
};

const WORDS: Words = {
  typo: ({ typed, right }, show) => `${show(typed)} is no command. Did you mean ${show(right)}?`,
  missing: ({ asks, found, choices, nearest }, show) => {
    const wrong = found === undefined ? `It needs ${asks}` : `${show(found)} is not ${asks} here`;
    if (nearest) return `${wrong}: did you mean ${code(nearest)}?`;
    return choices.length > 0 ? `${wrong}: use ${or(choices.map(code))}.` : `${wrong}.`;
  },
  'text needed': ({ right }, show) => `It needs some words after it: ${show(right)}`,
  'words too many': ({ found, right }, show) =>
    `I cannot place ${show(found)}. Right would be ${show(right)}`,
  'time zone': ({ letters, zone, right }, show) =>
    `${show(letters)} names more than one place. Times here are in ${zone}: write ${show(right)}, or the time in UTC.`,
  'in a list': () => 'That line belongs to the list above it. Put an empty line before it, in a new comment.',
  edited: () =>
    'That comment was edited before I read it, and edits are not read. Please post it again as a new comment.',
  'too many commands': ({ most }) =>
    `I read ${most} commands of one comment at most. Please post the others in a new one.`,
  'not yours': ({ group }) =>
    group === 'record'
      ? 'You may read along here, and not record.'
      : `That is for people who may ${group} here: those with triage rights in this repository, and everybody the outage plan names.`,
  'no such row': ({ row, open }) =>
    `There is no open ${code(row)} here. ${open.length > 0 ? `Open ${open.length > 1 ? 'are' : 'is'} ${and(open.map(code))}.` : 'None is open.'}`,
  'which row': ({ open, right }, show) =>
    `Several are open: say which of ${or(open.map(code))}, such as ${show(right)}`,
  'nothing open': ({ what, others = [], right }, show) => {
    const theirs =
      others.length > 0
        ? `; of others there ${others.length > 1 ? 'are' : 'is'} ${and(others.map(code))}`
        : '';
    return `No ${what} of yours is open${theirs}. Right would be ${show(right)}`;
  },
  ended: ({ how, right }, show) => `This incident is ${how}. If it came back: ${show(right)}`,
  'not ended': ({ status }) => `This incident goes on (${status}); there is nothing to reopen.`,
  'not a team': ({ who }, show) => `${show(who)} is a team, and this needs a person: write \`@name\`.`,
  'too long': ({ most, right }, show) =>
    `That is too long to be sent: with its template it has more than ${most} characters. Right would be ${show(right)}`,
  'not here': () => 'There only its own audience is told, by `/update`.',
  elsewhere: ({ what, where }) => `${what} Say it ${where}.`,
  'not that': ({ what, right }, show) => `${what} Right would be ${show(right)}`,
};

/** The refusal in words. `show` makes typed words safe to print. */
export function explain(refusal: Refusal, show: (typed: string) => string): string {
  const words = WORDS[refusal.code] as (refusal: Refusal, show: (typed: string) => string) => string;
  return words(refusal, show);
}
