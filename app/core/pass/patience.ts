import { HOUR, MINUTE, type Period } from '../incident/words.ts';

/** What GitHub refuses for good is tried again ever more seldom, once a day at the least. */
export const patience = (count: number): Period => Math.min(10 * MINUTE * 6 ** (count - 1), 24 * HOUR);
