/** One message on one way out of GitHub, for the n-th time. */
export interface Leaving {
  /** Number of the update, U3; null for what is no update. */
  readonly row: number | null;
  readonly audience: string;
  /** Name of the channel in the plan. */
  readonly channel: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Key of the entry that sends it, also where this tries again; left out: what its comment was said for. */
  readonly of?: string;
}
