import { describe, expect, it } from 'vitest';
import { evidence } from './evidence.ts';
import type { Said } from './played.ts';

describe('a rule about roles and partners', () => {
  it.each<[string, Said[], object]>([
    ['roles.comms.needed-at', [[3, 'bob', '/role comms @carol']], { used: 1, kept: 1 }],
    ['roles.comms.needed-at', [[30, 'bob', '/role comms @carol']], { used: 1, missed: 1 }],
    ['roles.comms.needed-at', [], { could: 1, used: 0, missed: 1 }],
    ['roles.lead.accept-within', [[4, 'bob', '/accept']], { used: 1, kept: 1 }],
    ['roles.lead.accept-within', [[20, 'bob', '/note here']], { used: 1, missed: 1 }],
    [
      'roles.lead.accept-within',
      [
        [2, 'alice', '/role lead @carol'],
        [3, 'carol', '/accept'],
      ],
      { used: 2, kept: 1, missed: 0 },
    ],
    ['vendors.citrix.call-at', [[5, 'bob', '/vendor citrix']], { used: 1, kept: 1 }],
    [
      'vendors.citrix.call-at',
      [[5, 'bob', '/vendor citrix not needed it is us']],
      { used: 1, overridden: 1 },
    ],
    ['vendors.citrix.call-at', [], { could: 1, used: 0, missed: 1 }],
    ['vendors.citrix.open-within', [[20, 'bob', '/vendor citrix']], { used: 1, missed: 1 }],
    ['severities.sev1.restore-within', [], { used: 1, kept: 1 }],
    ['reminders.severity-within', [], { used: 1, kept: 1 }],
  ])('%s %j', (path, said, counts) => {
    expect(evidence(path, [said]).counts).toMatchObject(counts);
  });
});

describe('a rule about a yes', () => {
  const offered: Said = [10, 'bob', '/update public we look'];
  it.each<[string, Said[], object]>([
    ['audiences.public.approved-by', [offered, [12, 'alice', '/approve U1']], { used: 1, kept: 1 }],
    ['audiences.public.approve-within', [offered, [12, 'alice', '/approve U1']], { used: 1, kept: 1 }],
    [
      'audiences.public.approve-within',
      [offered, [30, 'alice', '/reject U1 too long']],
      { used: 1, missed: 1 },
    ],
    [
      'changes.approve-at',
      [
        [5, 'bob', '/change more nodes'],
        [6, 'alice', '/role changes'],
        [7, 'alice', '/approve C1'],
        [8, 'bob', '/done C1'],
      ],
      { kept: 1 },
    ],
    [
      'changes.approve-at',
      [
        [5, 'bob', '/change more nodes'],
        [6, 'bob', '/start C1'],
        [7, 'bob', '/done C1'],
      ],
      { overridden: 1 },
    ],
    [
      'changes.runs-long-after',
      [
        [5, 'bob', '/change more nodes'],
        [6, 'bob', '/start C1'],
        [50, 'bob', '/done C1'],
      ],
      { missed: 1 },
    ],
  ])('%s %j', (path, said, counts) => {
    expect(evidence(path, [said]).counts).toMatchObject(counts);
  });
});
