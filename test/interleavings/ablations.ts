import {
  alone,
  always201,
  answered,
  between,
  isRead,
  isReaction,
  receiptsRead,
  replaced,
  type Answer,
} from './alter.ts';
import type { Alter } from './replica.ts';

const leaseWon = answered((route) => isReaction(route) && !route.includes('comment_id'), always201);
const dateless = ({ headers: { date: _date, ...headers }, ...answer }: Answer): Answer => ({
  ...answer,
  headers,
});
const clockOfReadings = answered((route) => !isRead(route), dateless);
const NEVER_DELETED = { status: 204, data: undefined, headers: {} };

/** A rule, and a replica that breaks it; the story in which it is found out. */
export interface Ablation {
  readonly rule: string;
  readonly in: string;
  /** A seed that found it, tried before the others. */
  readonly first: number;
  readonly alter: Alter;
}

export const ablations: readonly Ablation[] = [
  {
    rule: 'a claim on a comment is won once',
    first: 9,
    in: 'refusal, two replicas',
    alter: answered((route) => isReaction(route) && route.includes('comment_id'), always201),
  },
  { rule: 'the lease is won once', first: 3, in: 'due and a command', alter: leaseWon },
  {
    rule: 'of two cards the later goes',
    first: 6,
    in: 'declared, two replicas',
    alter: (shell) =>
      between((route, given, send) =>
        route === 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
          ? Promise.resolve(NEVER_DELETED)
          : send(route, given),
      )(leaseWon(shell)),
  },
  {
    rule: 'a guard grows old while it is written',
    first: 117,
    in: 'reply, many sleepers wake',
    alter: (shell) => ({ ...clockOfReadings(shell), tick: () => 0 }),
  },
  {
    rule: 'what waited too long for its turn is not sent',
    first: 117,
    in: 'reply, many sleepers wake',
    alter: between((route, { request: _request, ...given }, send) => send(route, given)),
  },
  {
    rule: 'what was said is its own receipt',
    first: 65,
    in: 'reply, cut short',
    alter: answered(isRead, replaced('<!-- allclear said', '<!-- somebody said')),
  },
  {
    rule: 'labels are added and removed one by one',
    first: 16,
    in: "somebody's own label",
    alter: between(async (route, given, send) => {
      const answer = await send(route, given);
      if (!route.startsWith('POST') || !route.endsWith('/labels')) return answer;
      const set = ['outage', ...(given['labels'] as string[])];
      const others = (answer.data as { name: string }[])
        .map(({ name }) => name)
        .filter((name) => !set.includes(name));
      const away = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}';
      for (const name of others) await send(away, { ...given, name });
      return answer;
    }),
  },
  {
    rule: 'who assigned somebody is the assigner',
    first: 17,
    in: 'assign by hand during a pass',
    alter: answered((route) => route.endsWith('/events'), replaced('"assigner"', '"nobody"')),
  },
  {
    rule: 'a comment that was refused stays refused',
    first: 12,
    in: 'outsider, later a member',
    alter: answered(
      (route) => isRead(route) && route.endsWith('/reactions'),
      (answer) => ({ ...answer, data: [] }),
    ),
  },
  {
    rule: 'what people do by hand is an event',
    first: 16,
    in: 'relabel during a pass',
    alter: answered(
      (route) => route.endsWith('/events'),
      (answer) => ({ ...answer, data: [] }),
    ),
  },
  {
    rule: 'what the events do not tell yet is left alone',
    first: 3,
    in: 'closed by hand, events late',
    alter: answered(
      (route) => isRead(route) && route.endsWith('/{issue_number}'),
      ({ data, ...answer }) => ({
        ...answer,
        data: { ...(data as object), updated_at: '2026-01-01T00:00:00Z' },
      }),
    ),
  },
  {
    rule: 'a claim on a comment is won once, before words leave',
    first: 6,
    in: 'update, two replicas',
    alter: answered((route) => isReaction(route) && route.includes('comment_id'), always201),
  },
  {
    rule: 'one at a time writes on a record',
    first: 48,
    in: 'three updates at once, after one, the card deleted',
    alter: alone,
  },
  {
    rule: 'what began to leave is written down first',
    first: 20,
    in: 'update, cut off while it leaves',
    alter: answered(isRead, replaced('<!-- allclear said', '<!-- somebody said')),
  },
  {
    rule: 'what began to leave is in doubt until somebody says what came of it',
    first: 20,
    in: 'update, cut off while it leaves',
    alter: receiptsRead('"state":"sending"', '"state":"sent"'),
  },
  {
    rule: 'the lease is won once, before words leave',
    first: 6,
    in: 'update due at the same second',
    alter: leaseWon,
  },
];
