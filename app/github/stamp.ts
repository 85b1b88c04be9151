import type { Instant } from '../core/incident/words.ts';

/** A moment as GitHub takes it. */
export const stamp = (at: Instant): string => new Date(Math.max(0, at)).toISOString().replace(/\.\d+Z$/, 'Z');
