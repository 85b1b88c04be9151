import { commentOf } from '../incident/entry.ts';
import { fact } from './define.ts';

interface Mirrors {
  /** Issues elsewhere that mirror this incident, as `owner/name#number`. */
  known: string[];
  /** Comments there that were answered; the latest. */
  heard: number[];
  /** All up to this one were answered, or will never be. */
  through: number;
}

// More than anybody types there in one incident; beyond that the oldest are past.
const HEARD_KEPT = 100;
const ID = /^([\w.-]+\/[\w.-]+#\d+)(?: \d+)?$/;

/** The mirror that a delivery was made in, if it was one to a repository. */
export function mirrorOf({
  id,
  target,
}: {
  readonly id: string;
  readonly target?: string;
}): string | undefined {
  return target?.startsWith('repository:') ? ID.exec(id)?.[1] : undefined;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether an issue elsewhere is a mirror of this incident. */
export const isMirror = ({ known }: Mirrors, mirror: string): boolean =>
  known.some((one) => same(one, mirror));

/** Whether a comment in a mirror was answered already. */
export const wasHeard = ({ heard, through }: Mirrors, comment: number): boolean =>
  comment <= through || heard.includes(comment);

/** Where the incident is mirrored, and what was heard there. */
export const mirrors = fact({
  name: 'mirrors',
  start: { known: [], heard: [], through: 0 } as Mirrors,
  entries: {},
  also: {
    delivered(state, entry: { id: string; target?: string }) {
      const mirror = mirrorOf(entry);
      if (mirror !== undefined && !isMirror(state, mirror)) state.known.push(mirror);
    },
  },
  always(state, { key, mirror }) {
    const comment = commentOf(key);
    if (mirror === undefined || comment === undefined || wasHeard(state, comment)) return;
    const all = [...state.heard, comment].sort((one, other) => one - other);
    state.through = Math.max(state.through, ...all.slice(0, -HEARD_KEPT));
    state.heard = all.slice(-HEARD_KEPT);
  },
});
