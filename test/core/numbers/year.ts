import type { PastRoom } from '../../../app/core/numbers/past.ts';
import { played, type Said } from './played.ts';

const severe = (severity: 1 | 2 | 3, lead = 'bob'): Said => [
  0,
  'alice',
  `/sev ${severity}\n/role lead @${lead}`,
];

/** All of 2026 by the clocks of Berlin. */
export const YEAR = { from: Date.parse('2025-12-31T23:00Z'), to: Date.parse('2026-12-31T23:00Z') };

/** A year of rooms: one for each hard case of counting, with round times. The figures made of them are worked out beside their test. */
export const year = (): PastRoom[] => [
  // Before midnight in Greenwich, after it in Berlin: of this year, and of January.
  played(1, '2025-12-31T23:30Z', [
    severe(2),
    [30, 'bob', '/update leadership the wallet is down'],
    [100, 'bob', '/status identified a bad key'],
    [120, 'bob', '/resolve a new key'],
  ]),
  // Likewise of February.
  played(2, '2026-01-31T23:30Z', [
    [0, 'alice', '/sev 1\n/impact since: 2026-02-01 00:10 nobody can pay'],
    [4, 'bob', '/role lead'],
    [10, 'bob', '/update leadership we look\n/update public we look'],
    [10, 'alice', '/approve'],
    [25, 'bob', '/update public still looking'],
    [25, 'alice', '/approve'],
    [65, 'bob', '/update leadership found it'],
    [66, 'bob', '/status identified'],
    [70, 'bob', '/resolve switched over'],
  ]),
  // The clocks go forward while it lasts: 01:30 to 03:45 is 75 minutes.
  played(3, '2026-03-29T00:30Z', [
    severe(2),
    [20, 'bob', '/update leadership slow'],
    [75, 'bob', '/resolve up'],
  ]),
  played(4, '2026-04-10T09:00Z', [
    [0, 'alice', '/drill'],
    severe(1),
    [30, 'bob', '/update leadership a drill'],
    [60, 'bob', '/resolve'],
  ]),
  played(5, '2026-05-05T09:00Z', [severe(1), [5, 'bob', '/vendor citrix'], [30, 'bob', '/duplicate #6']]),
  // Reopened twice: one incident, until the last all-clear.
  played(6, '2026-05-05T09:00Z', [
    [0, 'alice', '/sev 3'],
    [10, 'bob', '/role lead'],
    [20, 'bob', '/note at: 10:50 first complaints\n/note at: 11:15 a second wave'],
    [60, 'bob', '/resolve restarted'],
    [120, 'bob', '/reopen it is back'],
    [180, 'bob', '/resolve restarted again'],
    [190, 'bob', '/reopen once more'],
    [230, 'bob', '/resolve replaced'],
  ]),
  played(7, '2026-06-01T09:00Z', [severe(2), [10, 'bob', '/cancel a probe was wrong']]),
  // Graver than it seemed, and then less so: it counts as what it was at its worst.
  played(8, '2026-07-15T09:00Z', [
    severe(2),
    [10, 'bob', '/sev 1\n/vendor citrix'],
    [16, 'bob', '/role comms @carol\n/vendor citrix answered'],
    [20, 'bob', '/update leadership worse than it seemed\n/update public we look'],
    [20, 'alice', '/approve'],
    [45, 'carol', '/next leadership 60m they are in a meeting'],
    [60, 'bob', '/sev 2'],
    [100, 'bob', '/update leadership nearly there'],
    [240, 'bob', '/resolve rolled back'],
  ]),
  // The clocks go back while it lasts: 02:30 to 03:00 is 90 minutes.
  played(9, '2026-10-25T00:30Z', [severe(2), [90, 'bob', '/resolve up']]),
  // Changes: one worked, one failed, one was undone, one was never made.
  played(10, '2026-11-02T09:00Z', [
    severe(3),
    [10, 'bob', '/change add a node'],
    [11, 'bob', '/start C1'],
    [12, 'bob', '/done C1'],
    [13, 'bob', '/change new timeout'],
    [14, 'bob', '/start C2'],
    [15, 'bob', '/failed C2'],
    [16, 'bob', '/change new release'],
    [17, 'bob', '/start C3'],
    [18, 'bob', '/undone C3'],
    [19, 'bob', '/change restart everything'],
    [40, 'bob', '/resolve one more node'],
  ]),
  // Nobody led it, and at the end of the year it was not over.
  played(11, '2026-12-31T20:00Z', [[0, 'alice', '/sev 2']]),
  // Of the next year in Berlin, though not in Greenwich.
  played(12, '2026-12-31T23:30Z', [severe(1)]),
];
