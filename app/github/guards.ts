import { SECOND, type Instant } from '../core/incident/words.ts';
import type { Guard, Reaction } from '../core/pass/effects.ts';
import type { Asking } from './asking.ts';
import type { Remembered } from './shell.ts';

// The model's figures (shared rules of the pass): LEASE >= FENCE + SNAP + what GitHub's replicas may lag.
export const LEASE = 60 * SECOND;
const FENCE = 30 * SECOND;
/** A reading that is older is too old to claim from. */
export const SNAP = 10 * SECOND;

/** How a try for the right to speak ended. `reread`: it is ours, but what we know is too old to speak from. */
export type Claimed = 'ours' | 'theirs' | 'reread';

export interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly issue_number: number;
}

export interface RawReaction {
  readonly id: number;
  readonly created_at: string;
}

/** Tries for a guard by the one thing that GitHub gives only once: a reaction answers 201 the first time (DESIGN 3.2, rule 3). */
export async function claim(
  guard: Guard,
  reaction: Reaction,
  { place, ask, memory, snapshotAt }: { place: Place; ask: Asking; memory: Remembered; snapshotAt: Instant },
): Promise<Claimed> {
  const held = heldIn(memory, guard);
  if (guard === 'lease' && held && ask.now() - held.at < FENCE) return 'ours';
  for (let tries = 0; tries < 2; tries += 1) {
    const { status, data } = await post(guard, reaction, place, ask);
    const { id, created_at } = data as Partial<RawReaction>;
    const at = Date.parse(created_at ?? '') || ask.now();
    if (status === 201) {
      hold(memory, guard, { id: id ?? 0, at: ask.now() });
      return ask.now() - snapshotAt >= SNAP ? 'reread' : 'ours';
    }
    if (held?.id === id && ask.now() - at < FENCE) return 'ours';
    if (ask.now() - at <= LEASE) return 'theirs';
    await drop(guard, id!, place, ask);
  }
  return 'theirs';
}

/** Whether something may still be said under a guard that was won. */
export function fresh(guard: Guard, memory: Remembered, ask: Asking): boolean {
  const held = heldIn(memory, guard);
  return held !== undefined && ask.now() - held.at < FENCE;
}

/** Gives a guard up: nobody knows what became of what was said under it, so it must age. */
export function forget(guard: Guard, memory: Remembered): void {
  if (guard === 'lease') delete memory.lease;
  else memory.claims.delete(String(guard));
}

type Held = { id: number; at: Instant };
const heldIn = (memory: Remembered, guard: Guard): Held | undefined =>
  guard === 'lease' ? memory.lease : memory.claims.get(String(guard));

function hold(memory: Remembered, guard: Guard, held: Held): void {
  if (guard === 'lease') memory.lease = held;
  else memory.claims.set(String(guard), held);
}

const ON_ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/reactions';
const ON_COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';

/** Reacts on the issue (the lease, or its own text) or on a comment. */
export function post(
  guard: Guard,
  content: Reaction | 'rocket',
  place: Place,
  ask: Asking,
): ReturnType<Asking['write']> {
  const { owner, repo } = place;
  const reaction = guard === 'lease' ? 'eyes' : content;
  if (guard === 'lease' || guard === 0) return ask.write(`POST ${ON_ISSUE}`, { ...place, content: reaction });
  return ask.write(`POST ${ON_COMMENT}`, { owner, repo, comment_id: guard, content: reaction });
}

/** Takes a reaction of ours away; one that is gone already is as good. */
export async function drop(guard: Guard, reaction_id: number, place: Place, ask: Asking): Promise<void> {
  const { owner, repo } = place;
  const gone =
    guard === 'lease' || guard === 0
      ? ask.write(`DELETE ${ON_ISSUE}/{reaction_id}`, { ...place, reaction_id })
      : ask.write(`DELETE ${ON_COMMENT}/{reaction_id}`, { owner, repo, comment_id: guard, reaction_id });
  await gone.catch((error: { status?: number }) => {
    if (error.status !== 404) throw error;
  });
}
