import { planIn } from '../core/drills/exercised.ts';
import { rowsKnown } from '../core/pass/rows.ts';
import type { Asking } from './asking.ts';
import { standing } from './freeze.ts';
import { opener, type Gathered } from './gather.ts';
import type { Sending } from './send.ts';
import type { Remembered, Shell, Trigger } from './shell.ts';

/** What one pass writes with. */
export interface Writing {
  readonly trigger: Trigger;
  readonly shell: Shell;
  readonly ask: Asking;
  readonly memory: Remembered;
}

/** All that the effects need of what was read. */
export function sendingTo(read: Gathered, { trigger, shell, ask, memory }: Writing): Sending {
  const { found, plan, snapshotAt, answer } = read;
  const { repository, number } = trigger;
  const { me, receipts, issue } = found;
  const packFor = (id: number, value: unknown): string => shell.seal.pack(id, JSON.stringify(value));
  const pack = (value: unknown): string => packFor(issue.id, value);
  const place = { owner: repository.owner, repo: repository.name, issue_number: number };
  const { channels } = 'state' in answer ? planIn(answer.state, plan.plan) : plan.plan;
  const open = opener(issue.id, shell);
  const rows = () => ('known' in answer ? rowsKnown(answer) : undefined);
  return {
    rows,
    freezes: standing(shell),
    place,
    ask,
    memory,
    snapshotAt,
    me,
    repository,
    receipts,
    channels,
    pack,
    packFor,
    open,
  };
}
