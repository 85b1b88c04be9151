import type { Delivered } from '../core/outgoing/delivered.ts';
import type { Sending } from './outside.ts';
import type { Answered, Unanswered } from './post.ts';
import { said } from './redaction.ts';

const LATER = [408, 425, 429];
const LONGEST_WAIT = 60 * 60_000;

interface Told {
  readonly to: string;
  /** What it is known by when it arrived. */
  readonly id: string;
  /** Whether the other side knows a message again by its key, so that sending twice says it once. */
  readonly knowsAgain: boolean;
}

/** What a server's answer to a post means for the message. */
export function delivered(
  answer: Answered | Unanswered,
  { to, id, knowsAgain }: Told,
  { now, hide }: Sending,
): Delivered {
  if ('left' in answer) return lost(answer, to, knowsAgain);
  const { status, text, headers } = answer;
  if (status >= 200 && status < 300) return { ok: true, id };
  if (status >= 300 && status < 400) {
    const why = `it answered ${status} and sent us elsewhere; the secret must hold the final address`;
    return { ok: false, final: true, why, to };
  }
  const words = said(hide(text));
  const why = `it answered ${status}${words === '' ? '' : `: ${words}`}`;
  // A gateway that waited in vain does not know either.
  if (status === 504) return lost({ status: 0, left: true, why }, to, knowsAgain);
  const final = status < 500 && !LATER.includes(status);
  const wait = final ? undefined : asked(headers.get('retry-after'), now());
  return { ok: false, final, why, to, ...(wait === undefined ? {} : { notBefore: now() + wait }) };
}

function lost({ why, left }: Unanswered, to: string, knowsAgain: boolean): Delivered {
  if (!left || knowsAgain) return { ok: false, final: false, why, to };
  return { ok: false, final: true, inDoubt: true, why: `${why}; it may have arrived all the same`, to };
}

/** The wait that a server asks for, in seconds or by a date; an hour at most. */
function asked(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT) : undefined;
}
