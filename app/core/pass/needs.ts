import { scenariosAsked } from '../drills/begin.ts';
import type { Scene } from '../grammar/kinds.ts';
import { commands } from '../commands/all.ts';
import { commandsIn, mayCommand, type Spoken } from '../grammar/parse.ts';
import { issueNamed } from '../grammar/named.ts';
import type { Plan } from '../plan/schema.ts';
import type { DocumentPlace } from '../postmortem/document.ts';
import type { Ref } from '../room/pull.ts';
import type { Room } from '../room/room.ts';
import type { Question } from '../suspects/question.ts';
import { byHand } from './difference.ts';
import type { FreshComment } from './fresh.ts';
import type { Known } from './known.ts';
import { knownLogins } from './logins.ts';
import { mayUse, mustAsk } from './rights.ts';
import { speaks } from './speaks.ts';

/** What must be read before anything can be decided. */
export interface Needs {
  /** All comments of the issue. */
  readonly comments: boolean;
  /** The issue's events. */
  readonly events: boolean;
  /** Logins whose permission GitHub must tell. */
  readonly permissions: readonly string[];
  /** Comments (0: the issue) whose 😕 may be ours. */
  readonly refusals: readonly number[];
  /** What changed before it broke. */
  readonly suspects?: Question;
  /** The team's own template of that name. */
  readonly template?: string;
  /** The document, as it was accepted. */
  readonly document?: DocumentPlace;
  /** The scenarios that somebody asks to play. */
  readonly scenarios?: readonly string[];
  /** Pull requests of rows that know nothing of them yet. */
  readonly pulls?: readonly Ref[];
  /** Follow-ups that somebody is about to be asked about, by the numbers of their issues. */
  readonly followUps?: readonly number[];
  /** Other rooms of the repository. */
  readonly others?: readonly number[];
}

export const NOTHING: Needs = { comments: false, events: false, permissions: [], refusals: [] };

/** The comments seen do not add up to what GitHub counts: something was missed or deleted. */
function miscounted({ issue, seen, complete }: Room, { cursor }: Known): boolean {
  if (complete) return false;
  const fresh = seen.filter(({ id }) => id > cursor.comment.id).length;
  const expected = cursor.comments + fresh;
  // The issue and its comments are read side by side: one may be a little older than the other.
  return issue.comments > expected || (issue.comments < expected && fresh === 0);
}

/** Whether the issue is or was a room, or somebody asks for it to become one. */
export function isRoom(room: Room, plan: Plan, known: Known, fresh: readonly FreshComment[]): boolean {
  const labelled = room.issue.labels.some((label) => label.toLowerCase() === plan.label.toLowerCase());
  return labelled || known.card !== undefined || fresh.some(({ body }) => mayCommand(body, commands));
}

/** What is still to be read; nothing where all is at hand. */
export function needsOf(
  room: Room,
  plan: Plan,
  known: Known,
  fresh: readonly FreshComment[],
): Needs | undefined {
  const all = !room.complete && (known.rebuild || miscounted(room, known));
  const acknowledged = fresh.some(({ reacted }) => reacted > 0);
  const events =
    room.events === undefined &&
    (all || room.complete || known.rebuild || acknowledged || byHand(known.state, room, plan));
  const logins = knownLogins(room, plan, known.state);
  const scene = (one: FreshComment): Scene => ({
    plan,
    incident: known.state,
    repository: room.repository,
    number: room.issue.number,
    issueUrl: room.issue.url,
    by: one.by,
    at: one.at,
    known: logins,
  });
  // While the room is not known to be one, whoever commands in it may turn out to have been right.
  const found = (one: FreshComment): readonly Spoken[] =>
    known.rebuild ? commandsIn(one.body, scene(one), commands) : speaks(one, scene(one));
  const spoken = fresh.map((one) => ({ one, said: found(one) })).filter(({ said }) => said.length > 0);
  const speakers = spoken.map(({ one }) => one);
  const asked = (login: string): boolean => Object.hasOwn(room.permissions, login.toLowerCase());
  const author = known.rebuild ? [room.issue.author] : [];
  // Whom the plan names may record and steer; whether they may speak, GitHub tells.
  const beyond = spoken.flatMap(({ one, said }) => (said.some(asksMore) ? [one.by.id] : []));
  const people = [...author, ...speakers.map(({ by }) => by)].filter(
    (one) => !one.bot && (mustAsk(plan, one, 'steer') || beyond.includes(one.id)) && !asked(one.login),
  );
  const refusals =
    room.refused === undefined ? speakers.filter(({ confused }) => confused > 0).map(({ id }) => id) : [];
  const permissions = [...new Set(people.map(({ login }) => login))];
  const pointed = pointedTo(spoken, room);
  // What goes there with it may have moved out of the card.
  const comments = all || (pointed.length > 0 && known.base !== undefined && !room.complete);
  const others = pointed.filter((number) => !room.others?.some((one) => one.number === number));
  const scenarios = spoken
    .filter(({ one }) => mayUse('record', one.by, room, plan))
    .flatMap(({ one, said }) => scenariosAsked(said, scene(one)))
    .filter((name) => !room.scenarios?.asked.includes(name));
  const wanted = permissions.length + refusals.length + scenarios.length + others.length;
  const play = scenarios.length > 0 && { scenarios: [...new Set(scenarios)] };
  return comments || events || wanted > 0
    ? { comments, events, permissions, refusals, ...play, ...(others.length > 0 && { others }) }
    : undefined;
}

/** The rooms of this repository that somebody says are the same outage's. */
function pointedTo(
  spoken: readonly { readonly one: FreshComment; readonly said: readonly Spoken[] }[],
  { repository, issue }: Room,
): number[] {
  const lines = spoken.flatMap(({ said }) => said.filter(({ command }) => command.name === 'duplicate'));
  const words = lines.flatMap(({ line }) =>
    line.split(/\s+/).map((typed) => ({ typed, plain: typed, start: 0, end: 0 })),
  );
  const refs = words.flatMap((word) => issueNamed(word, { repository }) ?? []);
  const home = `${repository.owner}/${repository.name}`.toLowerCase();
  const here = refs.filter((ref) => ref.repository.toLowerCase() === home && ref.number > 0);
  return [...new Set(here.map(({ number }) => number))].filter((number) => number !== issue.number);
}

/** A command that may take more than the right to record and steer. */
const asksMore = ({ command: { group } }: Spoken): boolean =>
  typeof group === 'function' || group === 'speak' || group === 'approve';
