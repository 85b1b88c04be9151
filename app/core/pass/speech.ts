import { saidInDrill } from '../drills/says.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { HOUR, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { movedTo } from '../duplicates/moved.ts';
import { addressed } from '../views/mention.ts';
import { pagesFor } from '../outgoing/pages.ts';
import { viewOf, type View } from '../views/scene.ts';
import type { Act } from './act.ts';
import { dutiesFor } from './duties.ts';
import type { Deliver, Effect, Say } from './effects.ts';
import { maySpeak } from '../outgoing/who-posts.ts';
import type { Verdict } from './judge.ts';
import { speechOf } from './speech-of.ts';

/** Where a view looks from, without the card's history. */
export const whereabouts = ({ repository, issue }: Room) =>
  ({ repository, issueUrl: issue.url, earlier: { count: 0, comments: [] } }) as const;

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
  all: readonly Entry[] = [],
): { claims: Effect[]; said: Effect[]; told: Entry[] } {
  const view = viewOf({ incident, entries: [], plan, now, ...whereabouts(room) });
  const claims: Effect[] = [];
  const said: Effect[] = [];
  const duties: Say[] = [];
  const told: Entry[] = [];
  const words = maySpeak(room.repository, plan) ? everything : toTheAsker;
  for (const verdict of verdicts) {
    const { comment, reaction, entries } = verdict;
    const { id, mirror } = comment;
    const reacting = { comment: id, reaction, ...(mirror !== undefined && { mirror }) };
    const old = rebuild && now - comment.at > OLD;
    const owed = old ? undefined : dutiesFor(entries, incident, view, now);
    const moved = old ? [] : movedTo(verdict, all, incident, room, view);
    const speech = speechOf({ ...verdict, words: words(verdict) }, owed, view, room, moved);
    if (!speech) {
      // At a rebuild most comments wear their answer already.
      if (!(rebuild && comment.reacted > 0)) claims.push({ do: 'acknowledge', ...reacting });
      continue;
    }
    if (speech.effects.length === 0 && !speech.duties) continue;
    claims.push({ do: 'claim', ...reacting });
    if (owed) told.push(owed.entry);
    said.push(...speech.effects);
    if (speech.duties) duties.push(speech.duties);
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

/** What fell due: one comment to all whom it is for, where what is for several is said once; and what leaves the room. */
export function spokenOf(due: readonly Act[], view: View): Effect[] {
  const left = due.flatMap(({ outgoing, entries }): Deliver[] => {
    if (!outgoing) return [];
    const { after: _, ...out } = outgoing;
    return [{ do: 'deliver', under: 'lease', entries, ...out }];
  });
  const there = due.filter(({ due: one }) => one.there).map((act) => saidThere(act, view));
  const spoken = due.filter(({ text, due: { there: elsewhere } }) => text !== '' && !elsewhere);
  const [first] = spoken;
  if (!first) return [...there, ...left];
  const mentioned = new Set<string>();
  const texts = [...new Set(spoken.map(({ text }) => text))];
  const lines = texts.map((text) => {
    const to = spoken.filter((one) => one.text === text).flatMap((one) => [...one.due.to]);
    return `${addressed(to, mentioned, view.plan)} ${text}`;
  });
  const entries = spoken.flatMap((one) => [...one.entries]);
  const key = first.due.entry.key;
  const text = saidInDrill(lines.join('\n\n'), view.incident);
  const leaving = spoken.flatMap(({ due: { entry } }) =>
    entry.calls ? pagesFor({ ...entry, calls: entry.calls, to: entry.to ?? [] }, view) : [],
  );
  const said: Effect =
    leaving.length > 0
      ? { do: 'deliver', under: 'lease', key, on: null, onSince: view.now, text, entries, leaving }
      : { do: 'say', under: 'lease', key, text, entries };
  return [said, ...there, ...left];
}

/** What is said in another issue of ours, to whom it is for. */
function saidThere({ due: { to, there, entry, at }, text, entries }: Act, view: View): Effect {
  const { issue, since } = there ?? { issue: '', since: at };
  const words = `${addressed(to, new Set(), view.plan)} ${text}`;
  const where = { mirror: issue, key: entry.key, since } as const;
  return { do: 'answer there', under: 'lease', ...where, text: words, entries };
}
