import { type Wanted, wanted } from '../app/core/wire/delivery.ts';
import type { Event } from './event.ts';
import type { Mode } from './inputs.ts';

/** What one run of the Action is for. */
export type Job =
  | Exclude<Wanted, { spoken: unknown }>
  | { readonly sweep: 'all' | 'set up' }
  | { readonly watch: true }
  | { readonly kit: 'nightly' | 'wanted' }
  | { readonly report: true };

/** Decides from the event alone, without a request, what there is to do. */
export function jobFor(event: Event, mode: Mode): Job {
  if (mode === 'watch') return { watch: true };
  if (mode === 'kit') return { kit: event.name === 'schedule' ? 'nightly' : 'wanted' };
  if (mode === 'report') return { report: true };
  // By hand is also how one sets a repository up: the labels are made then.
  if (event.name === 'workflow_dispatch') return { sweep: 'set up' };
  if (event.name === 'schedule' || mode === 'sweep') return { sweep: 'all' };
  const asked = wanted(event.name, event.payload, () => undefined);
  // Whose mirror it is, the rooms' cards tell.
  return 'spoken' in asked ? { sweep: 'all' } : asked;
}
