import type { Complaint } from '../issues.ts';
import type { Settings } from '../schema.ts';

/** Looks at the whole plan for one thing that no setting can see alone. Tells everything it finds. */
export type Rule = (settings: Settings) => readonly Complaint[];
