import { isFinal, statusOf } from '../github/asking.ts';
import type { Message } from '../core/outgoing/message.ts';
import { keyIn } from '../github/mirror-marker.ts';
import { findMirror, markerOf, placeIn, type Mirror, type Place } from './mirror.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';
import { refused, type Sending, type Way } from './outside.ts';
import { said } from './redaction.ts';
import { wellFormed } from './well-formed.ts';

// GitHub takes 65,536 characters; the rest is for the marker.
const LONGEST = 60_000;
const LONGEST_TITLE = 200;

/**
 * An issue in another repository mirrors an incident: made by the first message, commented by the next, closed by
 * the end, opened again when it begins again. Sending a message twice says it once, and finishes what was cut
 * off. Nothing that one can read there names the room.
 */
export const repository: Way<'repository'> = async ({ repository: name }, message, outside) => {
  const to = `the issue in ${name}`;
  try {
    const client = await outside.client?.(name);
    if (!client) return refused(to, `Allclear may not write in ${name}: install the App there`);
    const place = placeIn(name, client, outside);
    const mirror = await findMirror(message, place, await outside.account?.(name));
    const { number, comment } = await say(message, mirror, place);
    return { ok: true, id: `${name}#${number}${comment === 0 ? '' : ` ${comment}`}` };
  } catch (error) {
    return failed(error, name, to, outside);
  }
};

interface Where {
  readonly number: number;
  /** 0: the text of the issue itself. */
  readonly comment: number;
}

async function say(message: Message, mirror: Mirror | undefined, place: Place): Promise<Where> {
  if (mirror === undefined) {
    const { number } = await open(message, place);
    if (message.kind === 'ended') await close(message, number, place);
    return { number, comment: 0 };
  }
  const { number } = mirror;
  const before = mirror.said.get(keyIn(message.key));
  // Opened before it is said, closed after: so what was said tells how far it came.
  if (message.kind === 'began' && !mirror.open && before === undefined)
    await place.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: number,
      state: 'open',
    });
  const comment = before ?? (await comments(message, number, place)).id;
  if (message.kind === 'ended' && mirror.open) await close(message, number, place);
  return { number, comment };
}

const open = (message: Message, place: Place): Promise<{ number: number }> =>
  place.request('POST /repos/{owner}/{repo}/issues', {
    title: titleOf(message),
    body: bodyOf(message),
    labels: ['incident', ...(message.drill ? ['drill'] : [])],
  });

const comments = (message: Message, number: number, place: Place): Promise<{ id: number }> =>
  place.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: number,
    body: bodyOf(message),
  });

const close = ({ incident }: Message, number: number, place: Place): Promise<unknown> =>
  place.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: number,
    state: 'closed',
    state_reason: incident.status === 'called off' ? 'not_planned' : 'completed',
  });

function titleOf({ incident }: Message): string {
  const title = wellFormed(incident.title)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return [...(title || 'Incident')].slice(0, LONGEST_TITLE).join('');
}

const bodyOf = (message: Message): string => {
  const text = wellFormed(message.markdown);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${shown.trim()}\n\n${markerOf(message)}`;
};

/** Nothing here is in doubt: what was written is found again by its marker. */
function failed(error: unknown, name: string, to: string, { hide }: Sending): Delivered {
  const status = statusOf(error);
  if (status === undefined && !isAbort(error)) throw error;
  const why = WHY[status ?? 0]?.(name) ?? (status ? `GitHub answered ${status}` : 'GitHub did not answer');
  const words = status ? said(hide((error as Error).message)) : '';
  const final = isFinal(error);
  if (status === 403 && !final)
    return { ok: false, final, why: 'GitHub asks to wait: too many requests', to };
  return { ok: false, final, why: words === '' ? why : `${why} (${words})`, to };
}

const isAbort = (error: unknown): boolean => /Abort|Timeout/.test((error as Error | undefined)?.name ?? '');

const WHY: Readonly<Record<number, (name: string) => string>> = {
  401: () => 'GitHub does not know our token',
  403: (name) =>
    `Allclear may not write issues in ${name}: it needs the permission Issues, read and write, there`,
  404: (name) =>
    `there is no ${name} that Allclear can see: install the App there with the permission Issues, read and write`,
  410: (name) => `issues are turned off in ${name}`,
};
