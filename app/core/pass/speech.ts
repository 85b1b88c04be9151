import { commandKey } from '../incident/entry.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { HOUR, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { sections } from '../views/markdown.ts';
import { addressed } from '../views/mention.ts';
import { answerTo } from '../views/replies.ts';
import { viewOf } from '../views/scene.ts';
import type { DueEntry } from './due.ts';
import { dutiesFor } from './duties.ts';
import type { Effect, Say } from './effects.ts';
import { maySpeak } from './rights.ts';
import type { Verdict } from './judge.ts';

/** In one pass; a person waits for an answer to the latest, not to the first of many. */
const ACKNOWLEDGED_AT_MOST = 40;

/** At a rebuild duties of long ago are not told: a plan that has some now may have had none then. */
const OLD = HOUR;

/** Reactions to what was said, made first, and the words that follow where there are some. */
export function answers(
  verdicts: readonly Verdict[],
  incident: Incident,
  room: Room,
  plan: Plan,
  now: Instant,
  rebuild: boolean,
): { claims: Effect[]; said: Effect[]; told: Entry[] } {
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
  const said: Say[] = [];
  const duties: Say[] = [];
  const told: Entry[] = [];
  const words = maySpeak(room.repository, plan) ? everything : toTheAsker;
  for (const verdict of verdicts) {
    const { comment, reaction, entries } = verdict;
    const answers = words(verdict);
    const key = commandKey(comment.id, 1);
    const old = rebuild && now - comment.at > OLD;
    const owed = old ? undefined : dutiesFor(entries, incident, view, now);
    const silent = answers.length === 0 && !owed;
    if (!silent && answered(room, key)) continue;
    if (silent) {
      // At a rebuild most comments wear their answer already.
      if (!(rebuild && comment.reacted > 0))
        claims.push({ do: 'acknowledge', comment: comment.id, reaction });
      continue;
    }
    claims.push({ do: 'claim', comment: comment.id, reaction });
    if (owed) told.push(owed.entry);
    (answers.length > 0 ? said : duties).push({
      do: 'say',
      under: comment.id,
      key,
      text: sections(answerTo(answers, view), owed?.text),
      entries: owed ? [...entries, owed.entry] : entries,
    });
  }
  // One comment for all whose duties were asked for in one pass.
  const [first, ...more] = duties;
  if (first) said.push(more.length > 0 ? { ...first, more } : first);
  // A backlog of thousands is not thanked for one by one: GitHub takes 80 such writes a minute.
  const thanked = new Set<Effect>(
    claims.filter(({ do: what }) => what === 'acknowledge').slice(-ACKNOWLEDGED_AT_MOST),
  );
  return { claims: claims.filter((claim) => claim.do === 'claim' || thanked.has(claim)), said, told };
}

const everything = ({ words }: Verdict): Verdict['words'] => words;

/** Without those that are for somebody else than who asked: they are not called for where the app must not speak. */
const toTheAsker = ({ words }: Verdict): Verdict['words'] =>
  words.filter(({ about }) => !('reply' in about && 'to' in about.reply));

const answered = ({ receipts }: Room, key: string): boolean =>
  receipts.some((receipt) => receipt.key === key || receipt.entries.some((entry) => entry.key === key));

/** What fell due, in one comment to all whom it is for; what is for several is said once, and nobody is mentioned twice. */
export function reminders(due: readonly DueEntry[], plan: Plan): Effect[] {
  if (due.length === 0) return [];
  const mentioned = new Set<string>();
  const texts = [...new Set(due.map(({ text }) => text))];
  const lines = texts.map((text) => {
    const to = due.filter((one) => one.text === text).flatMap((one) => [...one.to]);
    return `${addressed(to, mentioned, plan)} ${text}`;
  });
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
