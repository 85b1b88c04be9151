import type { Duty } from '../upkeep.ts';
import { drills } from './drills.ts';
import { review } from './review.ts';
import { training } from './training.ts';

/** Everything that is kept up between incidents, one file each. */
export const duties: readonly Duty[] = [review, training, drills];
