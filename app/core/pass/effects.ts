import type { Entry } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';

export type Reaction = '+1' | 'eyes' | 'confused';
export type CloseReason = 'completed' | 'not_planned' | 'duplicate';

/** What guards speech: the lease on the issue, or the claim on one comment. */
export type Guard = 'lease' | number;

/** A write that is wanted, as data. They are carried out in the order given, one after another. */
export type Effect =
  /** 👀 on the issue: who gets it may speak unasked. `whole`: without it the pass ends here. */
  | { readonly do: 'lease'; readonly whole: boolean }
  /** The reaction that answers a comment (0: the text) and, made first, gives the right to answer it in words. */
  | { readonly do: 'claim'; readonly comment: number; readonly reaction: Reaction }
  /** The reaction that answers a comment, without words to follow. */
  | { readonly do: 'acknowledge'; readonly comment: number; readonly reaction: Reaction }
  | { readonly do: 'add label'; readonly label: string; readonly color: string; readonly description: string }
  | { readonly do: 'remove label'; readonly label: string }
  | { readonly do: 'assign'; readonly login: string; readonly beside: string }
  | { readonly do: 'unassign'; readonly login: string }
  | { readonly do: 'close'; readonly reason: CloseReason }
  | { readonly do: 'reopen' }
  | Say
  | { readonly do: 'delete comment'; readonly comment: number };

/** What people call the writes that GitHub may refuse. */
export const DELTAS: Readonly<Record<Exclude<Effect['do'], 'lease' | 'delete comment'>, string>> = {
  acknowledge: 'react to comments',
  claim: 'react to comments',
  say: 'answer in comments',
  'add label': 'set labels',
  'remove label': 'set labels',
  assign: 'assign people',
  unassign: 'assign people',
  close: 'close the issue',
  reopen: 'reopen the issue',
};

/** A new comment, with what it was said for hidden in it. */
export interface Say {
  readonly do: 'say';
  readonly under: Guard;
  readonly key: string;
  readonly text: string;
  readonly entries: readonly Entry[];
  /** Words with guards of their own that go into the same comment, where their guards are ours. */
  readonly more?: readonly Say[];
}

/** What is said in one comment, under the guard that was made first; nothing where there is none. */
export function together([first, ...more]: readonly Say[]): Say | undefined {
  return (
    first &&
    more.reduce(
      (all, { text, entries }) => ({
        ...all,
        text: `${all.text}\n\n${text}`,
        entries: [...all.entries, ...entries],
      }),
      first,
    )
  );
}

/** One command's fate, for the log and the Action's summary. */
export interface Answered {
  readonly by: Person;
  readonly command: string;
  readonly answer: 'accepted' | 'refused' | 'denied' | 'repeated';
}
