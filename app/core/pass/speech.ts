import { commandKey } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { answerTo } from '../views/replies.ts';
import { sections } from '../views/markdown.ts';
import { viewOf, type View } from '../views/scene.ts';
import type { DueEntry } from './due.ts';
import type { Deliver, Effect, Say } from './effects.ts';
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
  for (const verdict of verdicts) {
    const { comment, reaction } = verdict;
    const speech = speechOf(verdict, view, (key) => room.receipts.some((receipt) => receipt.key === key));
    if (speech === undefined) {
      // At a rebuild most comments wear their answer already.
      if (!(rebuild && comment.reacted > 0))
        claims.push({ do: 'acknowledge', comment: comment.id, reaction });
    } else if (speech.length > 0) {
      claims.push({ do: 'claim', comment: comment.id, reaction });
      said.push(...speech);
    }
  }
  // A backlog of thousands is not thanked for one by one: GitHub takes 80 such writes a minute.
  const thanked = new Set<Effect>(
    claims.filter(({ do: what }) => what === 'acknowledge').slice(-ACKNOWLEDGED_AT_MOST),
  );
  return { claims: claims.filter((claim) => claim.do === 'claim' || thanked.has(claim)), said };
}

/** What is to be said to one comment and because of it; undefined where there is nothing to say at all. */
function speechOf(
  { comment, words, offers, outgoing, entries }: Verdict,
  view: View,
  isSaid: (key: string) => boolean,
): Effect[] | undefined {
  const here = [...(words.length > 0 ? [answerTo(words, view)] : []), ...offers];
  const own = outgoing.filter(({ on }) => on === null);
  const elsewhere = outgoing.filter(({ on }) => on !== null);
  if (here.length + outgoing.length === 0) return undefined;
  const first = commandKey(comment.id, 1);
  // Two receipts of one comment must not be taken for each other.
  const key = elsewhere.some((one) => one.key === first) ? `${first}.said` : first;
  const common = { under: comment.id, entries } as const;
  const text = sections(...here, ...own.map((one) => one.text));
  const leaving = own.flatMap((one) => [...one.leaving]);
  const effects: (Say | Deliver)[] = elsewhere.map((one) => ({ do: 'deliver', ...common, ...one }));
  if (leaving.length > 0)
    effects.push({ do: 'deliver', ...common, key, on: null, onSince: comment.at, text, leaving });
  else if (text !== '') effects.push({ do: 'say', ...common, key, text });
  return effects.filter((one) => !isSaid(one.key));
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
