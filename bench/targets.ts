import type { AppCommands } from './app-command.ts';
import type { Deliveries } from './deliveries.ts';
import type { DueSweep } from './due.ts';
import type { Figure } from './figures.ts';
import type { Ignored } from './ignored.ts';
import type { Spoken } from './severe.ts';

export interface Target {
  readonly wanted: string;
  readonly found: string;
  readonly met: boolean;
}

export interface Measured {
  /** At 100 ms of latency. */
  readonly commands: Pick<AppCommands, 'role' | 'together' | 'writes'>;
  readonly sweep: Figure;
  readonly deliveries: Pick<Deliveries, 'requests'>;
  readonly ignored: Pick<Ignored, 'action' | 'empty'>;
  readonly due: Pick<DueSweep, 'published' | 'each'>;
  readonly severe: Pick<Spoken, 'comments'>;
}

const requests = ({ reads, writes }: Figure): number => reads + writes;

/** What was to be reached, and whether it was. */
export function targets({ commands, sweep, deliveries, ignored, due, severe }: Measured): Target[] {
  const { role, together, writes } = commands;
  const ratio = ignored.action / ignored.empty;
  return [
    {
      wanted: '`/role lead @bob`: at most 3 reads, together, and 3 writes',
      found: `${role.reads} ${together ? 'together' : 'one after another'}, ${role.writes}`,
      met: role.reads <= 3 && together && role.writes <= 3,
    },
    {
      wanted: 'its reaction is the first write',
      found: writes[0]?.endsWith('/reactions') ? 'it is' : `first is ${writes[0]}`,
      met: writes[0]?.endsWith('/reactions') ?? false,
    },
    {
      wanted: 'under 700 ms at 100 ms for each answer',
      found: `${Math.round(role.milliseconds)} ms`,
      met: role.milliseconds < 700,
    },
    {
      wanted: 'a sweep over 200 idle rooms: at most 4 requests',
      found: String(requests(sweep)),
      met: requests(sweep) <= 4,
    },
    {
      wanted: 'a comment without a command in an ordinary issue: no request',
      found: String(deliveries.requests),
      met: deliveries.requests === 0,
    },
    {
      wanted: 'an event that the Action ignores: at most 1.5 times an empty script',
      found: `${ratio.toFixed(2)} times`,
      met: ratio <= 1.5,
    },
    {
      wanted: 'a sweep over 200 rooms publishes all 20 updates that are due, with at most 9 requests each',
      found: `${due.published}, with ${due.each.toFixed(1)}`,
      met: due.published === 20 && due.each <= 9,
    },
    {
      wanted: 'at most 20 comments of the app in three hours of a severity one with fourteen people',
      found: String(severe.comments),
      met: severe.comments <= 20,
    },
  ];
}
