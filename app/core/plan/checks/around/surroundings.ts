/** A file beside the plan, by its path from the repository's root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is around a plan. Everything is plain data: who asked for it, and how, is another matter. */
export interface Around {
  /** Whether everybody can read the repository. */
  readonly visibility: { readonly public: boolean; readonly repository: string };
  readonly labels: readonly string[];
  /** Each asked-for login in small letters, whether it is in the organization or works in the repository. */
  readonly people: Readonly<Record<string, boolean>>;
  /** Logins of those who work in the repository, for a guess. */
  readonly colleagues: readonly string[];
  /** Names of secrets that are set. */
  readonly secrets: readonly string[];
  readonly workflows: readonly SourceFile[];
  readonly templates: readonly SourceFile[];
  /** What drills of this repository play. */
  readonly scenarios: readonly SourceFile[];
  /** Names of templates that the organization has for all its repositories. */
  readonly elsewhere: readonly string[];
}

export type Topic = keyof Around;

/** What was answered, or why nobody could be asked; `but` tells what part of it could not. */
export type Answered<T> = { readonly answer: T; readonly but?: string } | { readonly unasked: string };

export type Surroundings = { readonly [T in Topic]: Answered<Around[T]> };

/** What was not asked, for people: nothing of it counts as in order. */
export interface Unasked {
  readonly topic: Topic;
  readonly why: string;
}
