import type { DocumentPlace, DocumentShown } from '../../core/postmortem/document.ts';
import type { Repository } from '../../core/room/room.ts';
import { actorOf, type RawUser } from '../../core/wire/raw.ts';
import { isFinal, type Asking } from '../asking.ts';
import { fileOn, textOf, type Place } from '../propose.ts';

interface Raw {
  readonly state: string;
  readonly body?: string | null;
  readonly updated_at: string;
  readonly closed_at?: string | null;
}
interface RawPull extends Raw {
  readonly merged_at?: string | null;
  readonly merged_by?: RawUser | null;
  readonly merge_commit_sha?: string | null;
  readonly base: { readonly ref: string };
}
interface RawIssue extends Raw {
  readonly state_reason?: string | null;
  readonly closed_by?: RawUser | null;
}

/** The document as GitHub shows it now; undefined where it does not. */
export async function readDocument(
  document: DocumentPlace,
  { owner, name }: Repository,
  ask: Asking,
): Promise<DocumentShown> {
  const place = { owner, repo: name };
  try {
    return document.as === 'issue' ? await issue(document, place, ask) : await pull(document, place, ask);
  } catch (error) {
    if (!isFinal(error)) throw error;
    // Deleted, or not ours to see any more: nothing can be learnt from it.
    return { state: 'draft', at: ask.now(), by: null, text: null };
  }
}

const by = (user: RawUser | null | undefined): DocumentShown['by'] => (user ? actorOf(user) : null);

async function pull({ number, path }: DocumentPlace, place: Place, ask: Asking): Promise<DocumentShown> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const raw = (await ask.read(route, { ...place, pull_number: number })).data as RawPull;
  const { merged_at, merged_by, merge_commit_sha, base } = raw;
  if (!merged_at) return unfinished(raw);
  const file = path === null ? undefined : await fileOn(merge_commit_sha ?? base.ref, path, place, ask);
  return {
    state: 'accepted',
    at: Date.parse(merged_at),
    by: by(merged_by),
    text: file ? textOf(file) : null,
  };
}

async function issue({ number }: DocumentPlace, place: Place, ask: Asking): Promise<DocumentShown> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  const raw = (await ask.read(route, { ...place, issue_number: number })).data as RawIssue;
  const done =
    raw.state === 'closed' && raw.state_reason !== 'not_planned' && raw.state_reason !== 'duplicate';
  if (!done) return { ...unfinished(raw), by: by(raw.closed_by) };
  const at = Date.parse(raw.closed_at ?? raw.updated_at);
  return { state: 'accepted', at, by: by(raw.closed_by), text: raw.body ?? '' };
}

const unfinished = ({ state, closed_at, updated_at }: Raw): DocumentShown => ({
  state: state === 'closed' ? 'closed' : 'draft',
  at: Date.parse((state === 'closed' ? closed_at : null) ?? updated_at),
  by: null,
  text: null,
});
