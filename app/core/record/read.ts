import * as z from 'zod';
import { fold, lineOf, nothingYet, remember, type Entry, type Incident } from '../incident/fold.ts';
import { inOrder } from '../incident/entry.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { card } from '../views/card/card.ts';
import { viewOf } from '../views/scene.ts';

/** The record of a past incident, as `allclear export` prints it, ready to be written down. */
export interface RecordRead {
  /** `owner/name#number` where it was. */
  readonly from: string;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
}

/** What does not fit, and where. */
export interface Misfit {
  readonly path: string;
  readonly reason: string;
}

const LATEST = Date.UTC(2200, 0, 1);
const PERSON = z.object({ id: z.int().min(0), login: z.string().min(1).max(100) });
const ENTRY = z.looseObject({
  key: z.string().regex(/^[^\s<>]{1,200}$/, 'no key of an entry'),
  at: z.int().min(0).max(LATEST),
  by: PERSON,
  type: z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'no type of an entry'),
});
const RECORD = z.object({
  allclear: z.literal('export'),
  version: z.literal(1),
  room: z.object({ repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/), number: z.int().min(1) }),
  entries: z.array(ENTRY).min(1).max(100_000),
});

const MOST_TOLD = 10;

/** Reads a record, or says all that does not fit, each with its path. */
export function readRecord(
  value: unknown,
  plan: Plan,
  repository: Repository,
  now: Instant,
): RecordRead | { readonly misfits: readonly Misfit[] } {
  const parsed = RECORD.safeParse(value);
  if (!parsed.success) {
    const misfits = parsed.error.issues.slice(0, MOST_TOLD);
    return { misfits: misfits.map(({ path, message }) => ({ path: pathOf(path), reason: message })) };
  }
  const { room } = parsed.data;
  // Written again, it says itself where it was written from.
  const entries = parsed.data.entries as unknown as readonly Entry[];
  const from = `${room.repository}#${room.number}`;
  const misfits = misfitsOf(entries, plan, repository, now);
  if (misfits.length > 0) return { misfits: misfits.slice(0, MOST_TOLD) };
  const ordered = [...entries].sort(inOrder);
  return { from, incident: fold(ordered), entries: ordered };
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((one) => (typeof one === 'number' ? `[${one}]` : `.${String(one)}`))
    .join('')
    .replace(/^\./, '') || '(all of it)';

function misfitsOf(entries: readonly Entry[], plan: Plan, repository: Repository, now: Instant): Misfit[] {
  const found: Misfit[] = [];
  const keys = new Set<string>();
  const state = nothingYet();
  const view = (incident: Incident) =>
    viewOf({
      ...{ incident, entries, plan, repository, now, issueUrl: 'https://github.com/a/b/issues/1' },
      earlier: { count: 0, comments: [] },
    });
  const told = view(state);
  entries.forEach((entry, at) => {
    const path = `entries[${at}]`;
    if (keys.has(entry.key))
      found.push({ path: `${path}.key`, reason: `another entry has the key ${entry.key}` });
    keys.add(entry.key);
    if (entry.at > now) found.push({ path: `${path}.at`, reason: 'it has not happened yet' });
    const why = failing(() => {
      remember(state, entry);
      lineOf(entry.type)?.(entry as never, told);
    });
    if (why) found.push({ path, reason: `no ${entry.type} as this version knows it (${why})` });
  });
  if (found.length > 0) return found;
  const whole = fold(entries);
  if (!whole.declaration.declared) return [{ path: 'entries', reason: 'nobody declared it' }];
  if (!whole.status.ended)
    return [{ path: 'entries', reason: 'it has not ended; only past incidents are written down so' }];
  const why = failing(() => card(view(whole)));
  return why ? [{ path: 'entries', reason: `they cannot be shown (${why})` }] : [];
}

/** Why something cannot be done with words that somebody may have written by hand. */
function failing(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
