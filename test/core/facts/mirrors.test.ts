import { expect, it } from 'vitest';
import { isMirror, wasHeard } from '../../../app/core/facts/mirrors.ts';
import { fold, type Entry, type Incident } from '../../../app/core/incident/fold.ts';
import { AT } from '../given.ts';

const by = { id: 1, login: 'carol' };
let moment = AT;
const arrived = (id: string, target: string): Entry =>
  ({
    ...{ type: 'delivered', row: 1, audience: 'public', channel: 'status', of: 'c1.1', attempt: 1 },
    ...{ id, target, key: `sent:${id}:${target}`, at: (moment += 1), by },
  }) as Entry;
const denied = (comment: number, mirror?: string): Entry =>
  ({ type: 'denied', key: `c${comment}.1`, at: AT + comment, by, ...(mirror && { mirror }) }) as Entry;
const after = (...entries: Entry[]): Incident['mirrors'] => fold(entries).mirrors;

it('knows the issues that words arrived in, whoever spells them how', () => {
  const state = after(
    arrived('acme/status#7', 'repository:x'),
    arrived('Acme/Status#7 123', 'repository:x'),
    arrived('acme/shop#412:c7.1:public', 'webhook:y'),
    arrived('acme/shop#412', 'webhook:y'),
  );
  expect(state.known).toEqual(['acme/status#7']);
  expect([isMirror(state, 'ACME/status#7'), isMirror(state, 'acme/status#70')]).toEqual([true, false]);
});

it('remembers what was heard there, and not what was said in the room', () => {
  const state = after(denied(5, 'acme/status#7'), denied(6));
  expect([5, 6].map((comment) => wasHeard(state, comment))).toEqual([true, false]);
});

it('keeps the latest, whatever the order; what is older is past', () => {
  const all = Array.from({ length: 130 }, (_, at) => denied(1_000 - at, 'acme/status#7'));
  const state = after(...all);
  expect(state.heard).toHaveLength(100);
  expect([870, 871, 900, 901, 1_000, 1_001].map((one) => wasHeard(state, one))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});
