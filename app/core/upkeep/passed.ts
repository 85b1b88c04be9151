import type { Opening } from './desk.ts';

/** Something that was said in one issue about the plan and belongs into another, which may be in another repository. */
export interface Passed {
  /** `owner/name#number` of the issue that it was said in, and its comment. */
  readonly from: string;
  readonly comment: number;
  readonly data: unknown;
}

/** Where to it is passed on. */
export interface PassingOn {
  readonly to: Pick<Opening, 'kind' | 'key'> & { readonly repository: string };
  readonly passed: Passed;
}
