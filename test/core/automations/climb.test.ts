import { expect, it } from 'vitest';
import { PLAN, reached } from '../audiences.ts';
import { severe } from '../audiences.ts';
import type { Given } from '../given.ts';

const CLIMBING = PLAN.replace(
  'first-within: 15m }',
  'first-within: 15m, climb: { after: 10m, to: [pager] } }',
)
  .replace('changes: { needed-at: [] }', 'changes: { needed-at: [sev1], climb: { after: 30m, to: [pager] } }')
  .replace('channels:\n  chat', 'channels:\n  pager: { webhook: ALLCLEAR_PAGER }\n  chat');

function minutes(room: Given, count: number): void {
  for (let minute = 0; minute < count; minute += 1) {
    room.later(1);
    room.look();
  }
}

it('tells those further up once, in one neutral line, and only where the plan says so', () => {
  const room = severe({ plan: CLIMBING });
  minutes(room, 60);
  expect(reached(room, 'called')).toEqual([
    expect.stringMatching(/^pager: The Leadership update is 10 minutes late: Checkout is down$/m),
    expect.stringMatching(/^pager: Nobody is Change Manager yet: Checkout is down$/m),
  ]);
  expect(room.left.map(({ message }) => message.kind)).toContain('page');
  const silent = severe();
  minutes(silent, 60);
  expect(reached(silent, 'called')).toEqual([]);
});

it('tells nobody of what came in time', () => {
  const room = severe({ plan: CLIMBING });
  room.says('carol', '/update leadership next: 2h Card payments fail.\n/role changes @bob');
  room.says('bob', '/role changes me');
  minutes(room, 60);
  expect(reached(room, 'called')).toEqual([]);
});

it('wakes by the channels of a role whom somebody else gave it to', () => {
  const plan = PLAN.replace('lead: { needed-at: [] }', 'lead: { needed-at: [], call: [chat] }');
  const room = severe({ plan });
  expect(reached(room, 'called')).toEqual([
    expect.stringContaining('Bob wanted: Severity 1, investigating: Checkout is down'),
  ]);
  room.says('carol', '/role lead me');
  expect(reached(room, 'called')).toHaveLength(1);
});

it('tries a call again where nobody answered, and tells in the end', () => {
  const plan = PLAN.replace('lead: { needed-at: [] }', 'lead: { needed-at: [], call: [chat] }');
  const room = severe({ plan, down: ['chat'] });
  minutes(room, 45);
  expect(reached(room, 'called')).toHaveLength(5);
  expect(room.card).toContain('**A message for called by chat was not delivered:** no answer.');
});
