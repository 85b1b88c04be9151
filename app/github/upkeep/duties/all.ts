import type { Duty } from '../upkeep.ts';

/** Everything that is kept up between incidents, one file each. */
export const duties: readonly Duty[] = [];
