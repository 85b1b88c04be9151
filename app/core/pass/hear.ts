import { fold, type Entry, type Incident } from '../incident/fold.ts';
import { commandKey, eventKey, inOrder } from '../incident/entry.ts';
import { planIn } from '../drills/exercised.ts';
import { wornAtDeclaring } from '../drills/labelled.ts';
import { promising } from '../incident/promised.ts';
import { ALLCLEAR, personOf, samePerson, type Person } from '../incident/words.ts';
import { isAwaited } from '../partners/team-clock.ts';
import type { Plan } from '../plan/schema.ts';
import type { IssueEvent, Room } from '../room/room.ts';
import { declaredBy, labelledInSilence, mayLabel, openingText } from './declared.ts';
import { entryOf, meaningOf, severityMeant, wornBefore } from './events.ts';
import type { FreshComment } from './fresh.ts';
import { accept, judge, type Bench, type Verdict } from './judge.ts';
import type { Known } from './known.ts';
import { knownLogins } from './logins.ts';
import { explained, tampered } from './stand-ins.ts';

/** What people said and did, decided in the order in which it happened. */
export interface Heard {
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict[];
  readonly state: Incident;
}

type Item = { readonly at: number; readonly key: string } & (
  { readonly event: IssueEvent } | { readonly comment: FreshComment }
);

/** What we did in a second came of what people had said in it. */
const ours = (item: Item, { me }: Room): number => ('event' in item && item.event.by.id === me ? 1 : 0);

/** Decides everything fresh, each thing at the state of its own moment: what comes late is judged as of then. */
export function hear(
  room: Room,
  plan: Plan,
  known: Known,
  comments: readonly FreshComment[],
  events: readonly IssueEvent[],
): Heard {
  const items: Item[] = [
    ...comments
      .map((comment) => openingText(comment, events, plan))
      .map((comment) => ({ at: comment.at, key: commandKey(comment.id, 1), comment })),
    ...events.map((event) => ({ at: event.at, key: eventKey(event.id), event })),
  ].sort((one, other) => one.at - other.at || ours(one, room) - ours(other, room) || inOrder(one, other));
  // Labels of ours that lie among those of people count as well, folded or not.
  const { list, total } = room.events ?? { list: [], total: 0 };
  const meant = severityMeant(
    list,
    plan,
    list.length === total ? [] : wornBefore(list, room.issue.labels, plan),
  );
  const standIns = known.rebuild && tampered(room, known);
  const bench: Bench = {
    room,
    // Made a drill, it is one from that word on.
    get plan() {
      return planIn(this.state, plan);
    },
    state: fold([], known.base?.state),
    before: [],
    all: known.entries,
    known: knownLogins(room, plan, known.state),
    rebuild: known.rebuild,
  };
  let next = 0;
  const upTo = (item: Item | undefined): void => {
    for (
      let entry = known.entries[next];
      entry && (!item || precedes(entry, item, room));
      entry = known.entries[++next]
    )
      accept(bench, entry);
  };
  const promised = (entry: Entry): Entry => promising(entry, bench.state, plan, entry.at);
  const undeclared = [labelledInSilence(room, plan, known)].flatMap((one) => (one ? [promised(one)] : []))[0];
  const fresh: Entry[] = [];
  const begun = (decided: readonly Entry[]): void => {
    const exercise = wornAtDeclaring(decided, bench.state, room);
    for (const entry of exercise) accept(bench, entry);
    fresh.push(...decided, ...exercise);
  };
  if (undeclared) accept(bench, undeclared);
  begun(undeclared ? [undeclared] : []);
  const verdicts: Verdict[] = [];
  for (const item of items) {
    upTo(item);
    if ('event' in item) {
      const decided = hearEvent(item.event, bench, meant.get(item.event.id), standIns).map(promised);
      for (const entry of decided) accept(bench, entry);
      begun(decided);
    } else if (!beforeItAll(item.comment, bench.state)) {
      const verdict = judge(item.comment, bench);
      if (verdict) verdicts.push(verdict);
      begun(verdict?.entries ?? sign(item.comment, bench));
    }
  }
  upTo(undefined);
  return { entries: fresh, verdicts, state: bench.state };
}

/** Plain words of somebody of whom nothing was heard since they were named: they are there. */
function sign({ id, at, by, mirror }: FreshComment, bench: Bench): readonly Entry[] {
  if (mirror !== undefined || !isSilent(by, bench.state)) return [];
  const entry: Entry = { type: 'role_confirmed', key: commandKey(id, 1), at, by: personOf(by) };
  accept(bench, entry);
  return [entry];
}

/** Somebody named them for a role or asked their team, and nothing was heard of them since. */
const isSilent = (who: Person, state: Incident): boolean =>
  isAwaited(who, state) ||
  Object.values(state.roles.holders).some((holder) => holder.silent && samePerson(holder, who));

const precedes = (entry: Entry, item: Item, room: Room): boolean =>
  ours(item, room) ? entry.at <= item.at : inOrder(entry, item) < 0;

/** What was said before the issue became a room is no command; its own text always was one. */
const beforeItAll = ({ at, id }: FreshComment, { declaration: { declared } }: Incident): boolean =>
  declared !== null && at < declared.at && id !== 0;

function hearEvent(
  event: IssueEvent,
  { state, room, plan, before }: Bench,
  severity: string | null | undefined,
  standIns: boolean,
): readonly Entry[] {
  const declares =
    event.what.did === 'labeled' && event.what.label.toLowerCase() === plan.label.toLowerCase();
  if (declares && !state.declaration.declared) return declaredBy(event, state, room, plan);
  const own = event.by.id === room.me;
  if (event.by.bot && !(own && standIns)) return [];
  // Closed or reopened before it was an outage: that was something else.
  const { did } = event.what;
  if (!state.declaration.declared && (did === 'closed' || did === 'reopened')) return [];
  const data = meaningOf(event, state, plan, severity);
  if (data?.type === 'drill_begun' && !own && !mayLabel(event, room, plan)) return [];
  // GitHub records being mentioned or subscribed as if the person had done it.
  if (!data && (own || did === 'other' || !isSilent(event.by, state))) return [];
  if (!data) return [entryOf(event, { type: 'role_confirmed' })];
  // Changing one label for another is two events, and one thing said.
  const again =
    data.type === 'severity_set' && data.severity === state.severity.now && before.at(-1)?.type === data.type;
  if (!own) return [entryOf(event, again ? { type: 'repeated', of: before.at(-1)!.key } : data)];
  // A label that we took away made room for the one that we set.
  return event.what.did === 'unlabeled' || explained(data, before)
    ? []
    : [{ ...entryOf(event, data), by: ALLCLEAR }];
}
