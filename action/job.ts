import { type Wanted, wanted } from '../app/core/wire/delivery.ts';
import type { Event } from './event.ts';
import type { Mode } from './inputs.ts';

/** What one run of the Action is for, besides checking the plan. */
export type RoomJob =
  | Exclude<Wanted, { spoken: unknown }>
  | { readonly sweep: 'all' | 'set up' }
  | { readonly watch: true }
  | { readonly kit: 'nightly' | 'wanted' }
  | { readonly review: true }
  | { readonly report: true };

/** What one run of the Action is for. */
export type Job = RoomJob | Check;

/** The plan is checked; where nobody asked for it, only if the pull request touches it. */
export interface Check {
  readonly check: 'asked' | { readonly otherwise: RoomJob };
}

// What may bring other files than before.
const BRINGING = ['opened', 'reopened', 'synchronize', 'ready_for_review'];

/** Decides from the event alone, without a request, what there is to do. */
export function jobFor(event: Event, mode: Mode): Job {
  if (mode === 'check') return { check: 'asked' };
  const otherwise = roomJobFor(event, mode);
  const { action = '' } = (event.payload ?? {}) as { action?: string };
  const brings = mode === 'auto' && event.name === 'pull_request' && BRINGING.includes(action);
  return brings ? { check: { otherwise } } : otherwise;
}

function roomJobFor(event: Event, mode: Mode): RoomJob {
  if (mode === 'watch') return { watch: true };
  if (mode === 'kit') return { kit: event.name === 'schedule' ? 'nightly' : 'wanted' };
  if (mode === 'review') return { review: true };
  if (mode === 'report') return { report: true };
  // By hand is also how one sets a repository up: the labels are made then.
  if (event.name === 'workflow_dispatch') return { sweep: 'set up' };
  if (event.name === 'schedule' || mode === 'sweep') return { sweep: 'all' };
  const asked = wanted(event.name, event.payload, () => undefined);
  // Whose mirror it is, the rooms' cards tell.
  return 'spoken' in asked ? { sweep: 'all' } : asked;
}
