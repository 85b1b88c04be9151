import type { Instant } from '../../app/core/incident/words.ts';

/** When rooms are declared: 22 Nov 2026, 09:41 UTC. */
export const AT: Instant = 1_795_340_460_000;
