/** What somebody does on GitHub: with words, or with the mouse. */
export type Act =
  | { readonly open: string; readonly body: string; readonly labels: readonly string[] }
  | { readonly comment: string }
  | { readonly assign: string }
  | { readonly unassign: string }
  /** The label menu: one choice off, another one on. */
  | { readonly relabel: { readonly from: string; readonly to: string } }
  | { readonly close: 'completed' | 'not_planned' }
  | { readonly reopen: true }
  /** A pull request, in a repository. */
  | { readonly propose: string; readonly body: string; readonly to: string }
  | { readonly merge: number; readonly to: string };

export interface Step {
  /** `13:45` or `13:45:30`, UTC; steps never go back. */
  readonly at: string;
  readonly who: string;
  readonly does: Act;
  /** The published account gives this moment; the others lie between two that it gives. */
  readonly published?: true;
}

/** An outage to play, as data. */
export interface Story {
  readonly title: string;
  readonly source: string;
  readonly day: string;
  readonly repository: string;
  /** Where the public reads of it. */
  readonly mirror: string;
  /** Where its pull requests are. */
  readonly code: string;
  /** Login → role in the repository. */
  readonly people: Readonly<Record<string, string>>;
  readonly plan: string;
  /** What happened before anybody noticed. */
  readonly before: readonly Step[];
  readonly steps: readonly Step[];
  /** How the room has to stand at the end. */
  readonly ends: {
    readonly reason: string;
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    /** What the card has to say, word for word. */
    readonly card: readonly string[];
    /** How many messages each audience has got outside the room. */
    readonly heard: Readonly<Record<string, number>>;
  };
}
