import type { Glance } from '../../core/pass/glance.ts';
import { POSTMORTEM } from '../../core/plan/labels.ts';
import type { Repository } from '../../core/room/room.ts';
import { isFinal, type Asking } from '../asking.ts';
import { PAGE } from '../pages.ts';

interface Raw {
  readonly number: number;
  readonly state: string;
}

/**
 * The rooms whose postmortem was accepted, closed or opened again while no delivery told: one request, where rooms
 * that wait for one were just listed, and none elsewhere.
 */
export async function documentsMissed(
  repository: Repository,
  closed: readonly unknown[],
  listed: ReadonlyMap<number, Glance>,
  ask: Asking,
): Promise<number[]> {
  const waiting = [...listed].flatMap(([room, { document }]) => (document ? [{ room, document }] : []));
  if (closed.length === 0 || waiting.length === 0) return [];
  const { owner, name } = repository;
  const order = { state: 'all', sort: 'updated', direction: 'desc', per_page: PAGE };
  const all = await ask
    .read('GET /repos/{owner}/{repo}/issues', { owner, repo: name, labels: POSTMORTEM, ...order })
    .then(({ data }) => data as Raw[])
    .catch((error: unknown) => {
      if (!isFinal(error)) throw error;
      return [];
    });
  return waiting.flatMap(({ room, document }) => {
    const shown = all.find(({ number }) => number === document.number);
    // One without its label is looked at by itself.
    const told = shown ? (shown.state === 'closed') !== (document.state === 'closed') : true;
    return told ? [room] : [];
  });
}
