import type { Period, Severity } from '../incident/words.ts';

/** What a drill waits for after an inject: that somebody leads, a change in the ledger, a vendor's case, words to an audience. */
export type Expected =
  | { readonly what: 'lead' }
  | { readonly what: 'change' }
  | { readonly what: 'vendor'; readonly vendor: string }
  | { readonly what: 'update'; readonly audience: string };

/** Something that a drill brings into its room, so long after it began. */
export interface Inject {
  readonly after: Period;
  readonly say: string;
  readonly expect: Expected | null;
  /** How soon that must follow; null: as soon as the plan says of it. */
  readonly within: Period | null;
}

/** What is played, as it was written when the drill began: later edits change nothing. */
export interface Scenario {
  /** Name of its file. */
  readonly name: string;
  readonly title: string;
  readonly severity: Severity | null;
  /** In the order in which they come. */
  readonly injects: readonly Inject[];
}

/** The scenarios of a repository, with the texts of those that somebody asked to play. */
export interface ScenariosRead {
  readonly asked: readonly string[];
  /** Of all that are there. */
  readonly names: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}
