import { fold, nothingYet, type Entry, type Incident } from './incident/fold.ts';
import type { Instant } from './incident/words.ts';
import type { Plan } from './plan/schema.ts';
import { planIn } from './drills/exercised.ts';
import { acts } from './pass/act.ts';
import { asserted } from './pass/asserted.ts';
import { underway } from './pass/doubts.ts';
import { allDue, dueNow, type DueEntry } from './pass/due.ts';
import type { Answered, Effect } from './pass/effects.ts';
import { freshComments, type FreshComment } from './pass/fresh.ts';
import { anothers, known, ownCards, sealed, type Known } from './pass/known.ts';
import { isRoom, needsOf, NOTHING, type Needs } from './pass/needs.ts';
import { openedLate } from './follow-ups/late.ts';
import { followedUp } from './follow-ups/learn.ts';
import { followed } from './pulls/follow.ts';
import { documentSeen, documentTurn } from './postmortem/turn.ts';
import { toldPulls } from './pulls/telling.ts';
import { planEntries } from './pass/plan-entries.ts';
import { answers, spokenOf, whereabouts } from './pass/speech.ts';
import type { Verdict } from './pass/judge.ts';
import { marksAgain } from './pass/marks.ts';
import { hearSurely } from './pass/surely.ts';
import { isRetrospective } from './record/retrospective.ts';
import type { Room } from './room/room.ts';
import { freezeTurn } from './freeze/turn.ts';
import { lookedAt } from './suspects/looked.ts';
import { viewOf, type View } from './views/scene.ts';

/** The plan in force for a room, with what is wrong with it in sentences. */
export interface PlanInForce {
  readonly plan: Plan;
  readonly problems: readonly string[];
  /** Nothing in its file can be read, in this version of it: what was read before is kept, or the built-in plan holds. */
  readonly broken?: { readonly version: string; readonly kept: boolean };
  /** It was not read just now: the file may say something else by this time. */
  readonly stale?: boolean;
}

/** What a pass decided: new entries, and the writes they want, the card's own left out. */
export interface Decision {
  readonly known: Known;
  readonly entries: readonly Entry[];
  readonly state: Incident;
  readonly effects: readonly Effect[];
  readonly fresh: readonly FreshComment[];
  readonly answered: readonly Answered[];
  /** The card must be written, or made: there is something that it does not say. */
  readonly card: boolean;
  /** Something was left alone because what was read does not agree with itself yet. */
  readonly unsettled: boolean;
}

/** One answer of the core: what must be read first, why there is nothing to do, or what to do. */
export type Response =
  | { readonly needs: Needs }
  | { readonly rest: 'not a room' | 'another account'; readonly effects: readonly Effect[] }
  | { readonly rest: 'sealed with another key'; readonly effects: readonly [] }
  | Decision;

/**
 * The whole product: what a room's people said and did, and what was promised, answered once.
 * Pure. The same room, plan and moment give the same answer, whoever asks, however often.
 */
export function respond(room: Room, inForce: PlanInForce, now: Instant): Response {
  const { plan: given } = inForce;
  if (isRetrospective(room.issue.labels)) return { rest: 'not a room', effects: [] };
  if (anothers(room))
    return {
      rest: 'another account',
      effects: ownCards(room).map(({ id }) => ({ do: 'delete comment', comment: id })),
    };
  if (sealed(room)) return { rest: 'sealed with another key', effects: [] };
  const before = known(room, now);
  const sending = underway(room.receipts, before, now);
  // What was said after words that are leaving is judged after them: an offer whose yes is being sent is none.
  const first = Math.min(...sending.comments, Infinity);
  const comments = freshComments(room, before).filter(({ id }) => id < first);
  const needs = isRoom(room, given, before, comments) ? needsOf(room, given, before, comments) : undefined;
  if (needs) return { needs };
  const surely = hearSurely(room, given, before, comments, now);
  if (!surely) return { needs: { ...NOTHING, events: true } };
  const { left } = surely;
  // What is only an exercise by now sends nothing that was decided before.
  const plan = planIn(surely.heard.state, given);
  const { declared, reported } = surely.heard.state.declaration;
  if (!declared && !reported)
    return { rest: 'not a room', effects: refusals(surely.heard.verdicts, room, plan, now) };
  const pulled = followed(surely.heard, room, plan, now);
  if ('needs' in pulled) return pulled;
  const said = new Set([...before.archived, ...sending.keys, ...room.receipts.map(({ key }) => key)]);
  const heard = followedUp(documentSeen(pulled, room, before), room, plan, before, said, now);
  if ('needs' in heard) return heard;
  const looked = lookedAt(heard, room, plan, before);
  if ('needs' in looked) return looked;

  const dueIn = (state: Incident, all: readonly Entry[]): DueEntry[] =>
    dueNow(allDue(state, plan, room.repository, all, room.comments, now), state, said, now);
  const viewIn = (incident: Incident, entries: readonly Entry[]): View =>
    viewOf({ incident, entries, plan, now, ...whereabouts(room) });
  const history = [...before.entries, ...heard.entries];
  const again = before.rebuild ? marksAgain(history, said, room, plan) : [];
  const told = again.length > 0 ? fold([...history, ...again]) : heard.state;
  const marks = dueIn(told, []).filter((one) => one.marks);
  const passed = [...again, ...acts(marks, told, viewIn(told, [])).flatMap((one) => [...one.entries])];
  const marked = passed.length > 0 ? fold(passed, heard.state) : heard.state;
  const planned = planEntries(heard.state, inForce, now);
  const levels = asserted(marked, [...heard.entries, ...passed], room, plan, now);
  const entries = [...planned, ...heard.entries, ...looked.entries, ...passed, ...levels.entries];
  const state = fold([...before.entries, ...entries], before.base?.state);
  const all = [...before.entries, ...entries];
  const due = acts(dueIn(state, all), state, viewIn(state, all));

  const writing = documentTurn(state, all, room, plan, before, now);
  if ('needs' in writing) return writing;
  const replied = answers(heard.verdicts, state, room, plan, now, before.rebuild, all);
  const fresh = new Set(heard.entries.map(({ key }) => key));
  const reminded = spokenOf(due, viewIn(state, []));
  const turn = freezeTurn(state, room, plan, now);
  const lease: Effect[] = !before.card || reminded.length > 0 ? [{ do: 'lease', whole: !before.card }] : [];
  const effects = [
    ...(before.card ? [] : lease),
    ...replied.claims,
    ...levels.effects,
    ...replied.said,
    ...(before.card ? lease : []),
    ...reminded,
    ...(before.card ? openedLate(state, fresh, viewIn(state, [])) : []),
    ...toldPulls(state, room, plan),
    ...writing.effects,
    ...(turn ? [{ do: 'freeze', ...turn } as const] : []),
    ...before.spare.map(({ id }) => ({ do: 'delete comment', comment: id }) as const),
  ];
  return {
    known: before,
    entries: [...entries, ...replied.told, ...due.flatMap((one) => [...one.entries])],
    state,
    effects,
    fresh: comments,
    answered: heard.verdicts.flatMap(({ answered }) => [...answered]),
    card: !before.card || before.behind || entries.length > 0 || due.length > 0,
    unsettled: left.length > 0 || levels.held || sending.keys.size > 0,
  };
}

/** An issue stays what it is where nobody who may made it a room; whoever tried is answered once. */
function refusals(verdicts: readonly Verdict[], room: Room, plan: Plan, now: Instant): Effect[] {
  const unanswered = verdicts.filter(({ comment }) => comment.reacted === 0);
  const { claims, said } = answers(unanswered, nothingYet(), room, plan, now, false);
  return [...claims, ...said];
}
