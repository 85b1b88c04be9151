import type { Shell } from '../../app/github/shell.ts';
import type { Alter } from './replica.ts';

type Given = Record<string, unknown>;
/** What a replica is answered. */
export interface Answer {
  status: number;
  data: unknown;
  headers: Record<string, string>;
}
type Send = (route: string, given: Given) => Promise<Answer>;

/** A replica whose requests go through a hand that changes them. */
export const between =
  (hand: (route: string, given: Given, send: Send) => Promise<Answer>): Alter =>
  (shell) => {
    const send = shell.client.request as unknown as Send;
    const request = (route: string, given: Given = {}): Promise<Answer> => hand(route, given, send);
    return { ...shell, client: { request } as unknown as Shell['client'] };
  };

/** Changes what GitHub answers to some requests. */
export const answered = (wanted: (route: string) => boolean, change: (answer: Answer) => Answer): Alter =>
  between(async (route, given, send) => {
    const answer = await send(route, given);
    return wanted(route) ? change(structuredClone(answer)) : answer;
  });

/** Whether a request reacts. */
export const isReaction = (route: string): boolean =>
  route.startsWith('POST') && route.endsWith('/reactions');
/** Everybody is told to be the first. */
export const always201 = (answer: Answer): Answer => ({ ...answer, status: 201 });
/** Some words of an answer replaced. */
export const replaced =
  (from: string, to: string) =>
  (answer: Answer): Answer => ({
    ...answer,
    data: JSON.parse(JSON.stringify(answer.data ?? null).replaceAll(from, to)),
  });
/** Whether a request only reads. */
export const isRead = (route: string): boolean => route.startsWith('GET');

/** A replica that reads some receipts otherwise than they were written. */
export const receiptsRead =
  (from: string, to: string): Alter =>
  (shell) => ({
    ...shell,
    seal: {
      ...shell.seal,
      unpack: (issueId, token) => shell.seal.unpack(issueId, token)?.replaceAll(from, to),
    },
  });

/** Whoever asks has a record to itself, and takes its time before it writes there. */
export const alone: Alter = between(async (route, given, send) => {
  const answer = await send(route, given);
  if (given['content'] === 'rocket') return always201(answer);
  if (route !== 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}') return answer;
  for (let step = 0; step < 5; step += 1) await send(route, given);
  return answer;
});
