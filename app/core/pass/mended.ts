import { hindranceKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import { DELTAS, type Effect } from './effects.ts';

/** Whether these are still wanted, GitHub shows. */
const SHOWN = new Set([DELTAS['add label'], DELTAS.assign, DELTAS.close, DELTAS.reopen]);

/** What GitHub had refused and nobody wants any more, because somebody did it by hand: the card stops telling it. */
export function mended({ hindrances }: Incident, wanted: readonly Effect[], now: Instant): Entry[] {
  const still = new Set(
    wanted.map((effect) => (effect.do in DELTAS ? DELTAS[effect.do as keyof typeof DELTAS] : '')),
  );
  return Object.entries(hindrances.failing)
    .filter(([what]) => SHOWN.has(what) && !still.has(what))
    .map(([what, { at }]) => ({
      type: 'could_again',
      what,
      key: hindranceKey(`again ${what}`, String(at)),
      at: now,
      by: ALLCLEAR,
    }));
}
