import type { Entry } from '../incident/fold.ts';
import type { Instant, Person } from '../incident/words.ts';
import { REPORTING } from '../freeze/check.ts';
import type { Beside } from './beside.ts';
import type { Turn } from '../freeze/turn.ts';
import type { Leaving } from '../outgoing/leaving.ts';
import type { WriteDocument } from '../postmortem/turn.ts';
import type { Ref } from '../room/pull.ts';
import type { Message } from '../outgoing/message.ts';

export type Reaction = '+1' | 'eyes' | 'confused';
export type CloseReason = 'completed' | 'not_planned' | 'duplicate';

/** What guards speech: the lease on the issue, or the claim on one comment. */
export type Guard = 'lease' | number;

interface Reacting {
  readonly comment: number;
  readonly reaction: Reaction;
  /** Where the comment stands in a mirror, not in the room. */
  readonly mirror?: string;
}

/** A write that is wanted, as data. They are carried out in the order given, one after another. */
export type Effect =
  /** 👀 on the issue: who gets it may speak unasked. `whole`: without it the pass ends here. */
  | { readonly do: 'lease'; readonly whole: boolean }
  /** The reaction that answers a comment (0: the text) and, made first, gives the right to answer it in words. */
  | ({ readonly do: 'claim' } & Reacting)
  /** The reaction that answers a comment, without words to follow. */
  | ({ readonly do: 'acknowledge' } & Reacting)
  | { readonly do: 'add label'; readonly label: string; readonly color: string; readonly description: string }
  | { readonly do: 'remove label'; readonly label: string }
  | { readonly do: 'assign'; readonly login: string; readonly beside: string }
  | { readonly do: 'unassign'; readonly login: string }
  | { readonly do: 'close'; readonly reason: CloseReason }
  | { readonly do: 'reopen' }
  | Say
  | Beside
  | Deliver
  /** The check on the heads of pull requests; `entry` says that all of them have it. */
  | ({ readonly do: 'freeze' } & Turn)
  | TellPull
  | WriteDocument
  | AnswerThere
  | { readonly do: 'delete comment'; readonly comment: number };

/** What people call the writes that GitHub may refuse. */
export const DELTAS: Readonly<
  Record<Exclude<Effect['do'], 'lease' | 'answer there' | 'delete comment'>, string>
> = {
  acknowledge: 'react to comments',
  claim: 'react to comments',
  say: 'answer in comments',
  outdate: 'edit comments',
  'join room': 'write in the other room',
  'open follow-ups': 'open issues for follow-ups',
  deliver: 'answer in comments',
  'add label': 'set labels',
  'remove label': 'set labels',
  assign: 'assign people',
  unassign: 'assign people',
  close: 'close the issue',
  reopen: 'reopen the issue',
  freeze: REPORTING,
  'tell pull': 'comment on pull requests',
  'write document': 'write the postmortem',
};

/** What a pull request's one comment of ours says for this room; it is written where it says something else. */
export interface TellPull {
  readonly do: 'tell pull';
  readonly pull: Ref;
  /** Our comment, where we know it. */
  readonly known: number | null;
  /** Whose part of the comment it is: nobody can tell the room from it. */
  readonly of: string;
  readonly text: string;
  /** Digest of the text. */
  readonly says: string;
  /** What opened its rows, kept there in case the card is lost. */
  readonly opens: readonly Entry[];
}

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

/** What is said in one comment, under the guard that was made first; `more` is what went into it. Nothing where there is none. */
export function together([first, ...more]: readonly Say[]): Say | undefined {
  return (
    first &&
    more.reduce(
      (all, { text, entries }) => ({
        ...all,
        text: `${all.text}\n\n${text}`,
        entries: [...all.entries, ...entries],
      }),
      { ...first, more },
    )
  );
}

/**
 * Words that leave GitHub. They hang on a comment of ours: written as `sending`, sent every way at once, written
 * again as `sent` with what came of each. What is cut off in between is in doubt.
 */
export interface Deliver {
  readonly do: 'deliver';
  readonly under: Guard;
  readonly key: string;
  /** Key of what the comment was said for that they hang on, an offer; null: a comment of their own. */
  readonly on: string | null;
  /** When that comment was written: older ones need not be read. */
  readonly onSince: Instant;
  /** What people read there, Markdown. */
  readonly text: string;
  /** Whom its comment is the record for, where that says nothing else. */
  readonly tells?: string;
  /** It goes on the comment of an older record, which folds under this title. */
  readonly above?: string;
  readonly entries: readonly Entry[];
  readonly leaving: readonly (Leaving & { readonly message: Message })[];
}

/** A sentence in a mirror to whoever wrote there. Nothing is hidden in it but digests: everybody may read it. */
export interface AnswerThere {
  readonly do: 'answer there';
  readonly under: Guard;
  readonly mirror: string;
  readonly key: string;
  /** When it was asked for: older comments there need not be read. */
  readonly since: Instant;
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** One command's fate, for the log and the Action's summary. */
export interface Answered {
  readonly by: Person;
  readonly command: string;
  readonly answer: 'accepted' | 'refused' | 'denied' | 'repeated';
}
