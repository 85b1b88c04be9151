import { commandKey } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { answerTo } from '../views/replies.ts';
import { viewOf } from '../views/scene.ts';
import type { DueEntry } from './due.ts';
import type { Effect } from './effects.ts';
import type { Verdict } from './judge.ts';

/** In one pass; a person waits for an answer to the latest, not to the first of many. */
const ACKNOWLEDGED_AT_MOST = 40;

/** Reactions to what was said, made first, and the words that follow where there are some. */
export function answers(
  verdicts: readonly Verdict[],
  incident: Incident,
  room: Room,
  plan: Plan,
  now: Instant,
  rebuild: boolean,
): { claims: Effect[]; said: Effect[] } {
  const view = viewOf({
    incident,
    entries: [],
    plan,
    repository: room.repository,
    issueUrl: room.issue.url,
    now,
    earlier: { count: 0, comments: [] },
  });
  const claims: Effect[] = [];
  const said: Effect[] = [];
  for (const { comment, reaction, words, entries } of verdicts) {
    const key = commandKey(comment.id, 1);
    if (words.length > 0 && room.receipts.some((receipt) => receipt.key === key)) continue;
    if (words.length === 0) {
      // At a rebuild most comments wear their answer already.
      if (!(rebuild && comment.reacted > 0))
        claims.push({ do: 'acknowledge', comment: comment.id, reaction });
      continue;
    }
    claims.push({ do: 'claim', comment: comment.id, reaction });
    said.push({
      do: 'say',
      under: comment.id,
      key,
      text: answerTo(words, view),
      entries,
    });
  }
  // A backlog of thousands is not thanked for one by one: GitHub takes 80 such writes a minute.
  const thanked = new Set<Effect>(
    claims.filter(({ do: what }) => what === 'acknowledge').slice(-ACKNOWLEDGED_AT_MOST),
  );
  return { claims: claims.filter((claim) => claim.do === 'claim' || thanked.has(claim)), said };
}

/** What fell due, in one comment to all whom it is for. */
export function reminders(due: readonly DueEntry[]): Effect[] {
  if (due.length === 0) return [];
  const lines = due.map(({ to, text }) => `${to.map(({ login }) => `@${login}`).join(' ')} ${text}`);
  return [
    {
      do: 'say',
      under: 'lease',
      key: due[0]!.entry.key,
      text: lines.join('\n\n'),
      entries: due.map(({ entry }) => entry),
    },
  ];
}
