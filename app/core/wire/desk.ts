import type { Instant } from '../incident/words.ts';
import { DESKS, type DeskKind, type Kept, type Remark } from '../upkeep/desk.ts';
import { actorOf, type RawComment, type RawIssue } from './raw.ts';

const MARKER = /\s*<!-- allclear (desk|kept|told) 1 (?:([^\s>]+) )?([\w.]+) -->\s*$/;

type What = 'desk' | 'kept' | 'told';

/** What an issue about the plan hides at the end of its text and of our comments. Tokens cannot end an HTML comment. */
export const deskMarker = (what: What, token: string, key?: string): string =>
  `<!-- allclear ${what} 1 ${key === undefined ? '' : `${encodeURIComponent(key)} `}${token} -->`;

interface Found {
  readonly what: What;
  readonly key: string | undefined;
  readonly token: string;
}

/** What is hidden at the very end of a text; elsewhere in it, it is only text. */
export function deskMarkerIn(body: string): Found | undefined {
  const [, what, key, token] = MARKER.exec(body) ?? [];
  if (token === undefined) return undefined;
  return { what: what as What, key: key === undefined ? undefined : decoded(key), token };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

type Raw = RawIssue & {
  readonly closed_at?: string | null;
  readonly state_reason?: string | null;
};

/** Whether an issue is one of ours about the plan, whatever its seal. */
export function isDesk({ body, user, pull_request }: RawIssue, me: number | undefined): boolean {
  const author = actorOf(user);
  return deskMarkerIn(body ?? '')?.what === 'desk' && !pull_request && (author.id === me || author.bot);
}

/** An issue about the plan, where its text is ours and its seal holds. */
export function keptIn(raw: Raw, me: number | undefined, open: (token: string) => unknown): Kept | undefined {
  const body = raw.body ?? '';
  const found = deskMarkerIn(body);
  if (!found || !isDesk(raw, me)) return undefined;
  const { kind, key, data } = (open(found.token) ?? {}) as { kind?: DeskKind; key?: string; data?: unknown };
  if (kind === undefined || key === undefined || !DESKS.includes(kind)) return undefined;
  return {
    number: raw.number,
    id: raw.id,
    url: raw.html_url,
    title: raw.title,
    kind,
    key,
    data,
    body: body.replace(MARKER, ''),
    assignees: (raw.assignees ?? []).map(({ login }) => login),
    createdAt: Date.parse(raw.created_at),
    updatedAt: Date.parse(raw.updated_at),
    closedAt: closedAtOf(raw),
    ended: endOf(raw),
  };
}

/** Closed as a duplicate, it was not done either. */
function endOf({ state, state_reason }: Raw): Kept['ended'] {
  if (state !== 'closed') return null;
  return state_reason === 'not_planned' || state_reason === 'duplicate' ? 'not planned' : 'completed';
}

/** What an issue about the plan tells whatever its seal. */
export interface Sealed {
  readonly number: number;
  readonly labels: readonly string[];
  readonly closedAt: Instant | null;
}

/** The part of an issue about the plan that no seal hides. */
export const sealedIn = (raw: Raw): Sealed => ({
  number: raw.number,
  labels: raw.labels.flatMap((one) => (typeof one === 'string' ? one : one.name) ?? []),
  closedAt: closedAtOf(raw),
});

const closedAtOf = ({ state, closed_at, updated_at }: Raw): Instant | null =>
  state === 'closed' ? Date.parse(closed_at ?? updated_at) : null;

/** A comment of an issue about the plan. */
export const remarkIn = ({ id, body = '', user, created_at, updated_at }: RawComment): Remark => ({
  id,
  at: Date.parse(created_at),
  by: actorOf(user),
  body,
  edited: Date.parse(updated_at) - Date.parse(created_at) > 1_000,
});
