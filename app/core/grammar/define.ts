import type { EntryData } from '../incident/fold.ts';
import type { Kind, Kinds, Scene } from './kinds.ts';
import type { Person, Role } from '../incident/words.ts';
import type { Refusal } from './refusals.ts';

/** What a command does to the incident: writes down, decides, talks to others, or says yes to a wish. */
export type Group = 'record' | 'steer' | 'speak' | 'approve' | 'anybody';

interface Slot {
  readonly kind: Kind;
  readonly must?: boolean;
  readonly many?: boolean;
}
/** The command cannot do without it. */
export const must = <K extends Kind>(kind: K) => ({ kind, must: true }) as const;
/** It may be left out. */
export const may = <K extends Kind>(kind: K) => ({ kind }) as const;
/** None, one or several. */
export const many = <K extends Kind>(kind: K) => ({ kind, many: true }) as const;

export type Slots = Readonly<Record<string, Slot>>;
/** `name: value` details: a kind of argument, or `line` for words up to the next detail or the line's end. */
export type Details = Readonly<Record<string, Kind | 'line'>>;

export type ArgumentsOf<S extends Slots> = {
  readonly [N in keyof S]: S[N] extends { many: true }
    ? readonly Kinds[S[N]['kind']][]
    : S[N] extends { must: true }
      ? Kinds[S[N]['kind']]
      : Kinds[S[N]['kind']] | undefined;
};
export type DetailsOf<D extends Details> = {
  readonly [N in keyof D]?: D[N] extends Kind ? Kinds[D[N]] : string;
};

/** A command as it was said: its arguments by name, its details, and its text as typed. */
export interface Said<S extends Slots, D extends Details> {
  readonly args: ArgumentsOf<S>;
  readonly details: DetailsOf<D>;
  readonly text: string;
}

/** Something to read that a command asks for. */
export type Reply =
  | { readonly about: 'roster' }
  | { readonly about: 'suspects' }
  | { readonly about: 'catchup' }
  /** What is played from now on. */
  | { readonly about: 'drill' }
  | { readonly about: 'help'; readonly command?: string }
  /** What whoever opened a vendor's case must know at once: its clocks or that it has none, whom to call. */
  | { readonly about: 'case'; readonly row: number }
  /** A case text to paste. */
  | { readonly about: 'case packet'; readonly row: number }
  /** Other changes that are running while one starts. */
  | { readonly about: 'beside'; readonly others: readonly number[] }
  /** What somebody who is to take over must know, to them. */
  | {
      readonly about: 'packet';
      readonly role: Role;
      readonly to: Person;
      readonly by: Person;
      readonly notes: string;
    }
  /** Who offered or gave a role hears that the answer is no; `kept`: they hold it still. */
  | {
      readonly about: 'declined';
      readonly role: Role;
      readonly to: Person;
      readonly by: Person;
      readonly kept: boolean;
      readonly why: string;
    };

/** What comes of a command: entries and perhaps something to read, or a refusal. */
export type Answer =
  { readonly entries: readonly EntryData[]; readonly reply?: Reply } | { readonly refusal: Refusal };

/** One command: everything that parser, help, docs, permission check and tests need to know of it. */
export interface Command<S extends Slots = Slots, D extends Details = Details> {
  readonly name: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** Who may: fixed, or by what was said. */
  readonly group: Group | ((said: Said<S, D>, scene: Scene) => Group);
  /** Who may, in words, where it goes by what was said. */
  readonly may?: string;
  /** One line for people: what it does. */
  readonly does: string;
  /** The forms it is written in, for help and docs. */
  readonly usage: readonly string[];
  /** Arguments in the order they are tried; they may stand in any order. */
  readonly takes: S;
  readonly details?: D;
  readonly text: 'must' | 'may' | 'no';
  /** Text may be missing when one of these details or arguments is there. */
  readonly textUnless?: readonly string[];
  /** Refused once the incident has ended. */
  readonly ongoing?: boolean;
  /** Works on an issue that is not a room yet, and makes it one. */
  readonly declares?: boolean;
  readonly examples: { readonly right: readonly string[]; readonly wrong: readonly string[] };
  decide(said: Said<S, D>, scene: Scene): Answer;
}

/** Defines a command; its arguments are typed by what it takes. */
export function command<const S extends Slots, const D extends Details = Record<never, never>>(
  definition: Command<S, D>,
): Command<S, D> {
  return definition;
}

/** Any command, for those who do not mind its arguments. */
export type AnyCommand = Omit<Command, 'decide' | 'group'> & {
  readonly group: Group | ((said: never, scene: Scene) => Group);
  decide(said: never, scene: Scene): Answer;
};

/** An answer that records. */
export const record = (...entries: EntryData[]): Answer => ({ entries });
/** An answer that lets somebody read something. */
export const tell = (reply: Reply): Answer => ({
  entries: [{ type: 'answered', question: reply.about }],
  reply,
});
/** Several answers as one, with the last thing to read; one refusal stands for all. */
export function together(answers: readonly Answer[]): Answer {
  const refused = answers.find((one) => 'refusal' in one);
  if (refused) return refused;
  const entries = answers.flatMap((one) => ('entries' in one ? one.entries : []));
  const reply = answers.findLast((one) => 'reply' in one && one.reply);
  return { ...reply, entries };
}
/** An answer that refuses. */
export const refuse = (refusal: Refusal): Answer => ({ refusal });
