import type { Reply } from '../grammar/define.ts';
import type { Scene } from '../grammar/kinds.ts';
import type { Refusal } from '../grammar/refusals.ts';
import { commandKey, TEXT_KEPT, WORDS_KEPT } from '../incident/entry.ts';
import { fold, remember, type Entry, type EntryData, type Incident } from '../incident/fold.ts';
import { promising } from '../incident/promised.ts';
import type { Person } from '../incident/words.ts';
import { viewAt } from '../outgoing/compose.ts';
import { outgoing, type Outgoing } from '../outgoing/outgoing.ts';
import { offered } from '../outgoing/said.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { decide } from './decide.ts';
import { calling } from './calling.ts';
import type { Answered, Reaction } from './effects.ts';
import type { FreshComment } from './fresh.ts';
import { audiencesOf } from './mirrored.ts';
import { isOutsider, outsiders } from './outsiders.ts';
import { reactionTo } from './reaction.ts';
import { numbering } from './rows.ts';
import { speaks } from './speaks.ts';

/** What has to be said about one command in a comment. */
export interface Word {
  readonly key: string;
  readonly line: string;
  readonly about: { readonly refusal: Refusal } | { readonly reply: Reply };
}

/** One comment, judged: its entries, how to react, and what to say. */
export interface Verdict {
  readonly comment: FreshComment;
  readonly entries: readonly Entry[];
  readonly reaction: Reaction;
  readonly words: readonly Word[];
  /** Markdown of what it offers for a yes. */
  readonly offers: readonly string[];
  /** What leaves the room because of it. */
  readonly outgoing: readonly Outgoing[];
  readonly answered: readonly Answered[];
}

/** Keeps the entry small: the comment has the whole text. */
function kept<D extends EntryData>(data: D): D {
  const cut = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, name === 'words' ? WORDS_KEPT : TEXT_KEPT) : value,
  ]);
  return Object.fromEntries(cut) as D;
}

/** The incident while it is being heard: each entry changes it for the next. */
export interface Bench {
  readonly room: Room;
  readonly plan: Plan;
  /** As it stood when the comment was written, and after each command of it. */
  readonly state: Incident;
  /** Entries before that, in order. */
  readonly before: Entry[];
  /** All that is on record, also of later moments. */
  readonly all: readonly Entry[];
  /** Logins that a bare word may name. */
  readonly known: Map<string, string>;
  /** All is had again from what people said. */
  readonly rebuild: boolean;
}

/** Takes an entry into the state; whom it names may be named by a bare word from now on. */
export function accept({ state, before, known }: Bench, entry: Entry): void {
  remember(state, entry);
  before.push(entry);
  if (!('who' in entry) || typeof entry.who === 'string') return;
  for (const { login } of [entry.who].flat()) known.set(login.toLowerCase(), login);
}

/**
 * Judges the commands of one comment. One that wears our 😕 stays refused, unless something in it
 * explains the reaction by itself: then its words may still be owed.
 */
export function judge(comment: FreshComment, bench: Bench): Verdict | undefined {
  if (!bench.room.refused?.has(comment.id)) return judged(comment, bench, false);
  const { state, before, known } = bench;
  const trial = judged(
    comment,
    { ...bench, state: fold([], state), before: [...before], known: new Map(known) },
    false,
  );
  return judged(comment, bench, !trial?.entries.some(({ type }) => type === 'refused'));
}

/** Judges each command at the state that the one before it left; `stays`: all of it is refused already. */
function judged(comment: FreshComment, bench: Bench, stays: boolean): Verdict | undefined {
  const by: Person = { id: comment.by.id, login: comment.by.login };
  const { mirror } = comment;
  const whence = mirror === undefined ? {} : { mirror };
  const scene = (key = ''): Scene => ({
    plan: bench.plan,
    incident: key ? numbering(bench.state, key) : bench.state,
    repository: bench.room.repository,
    number: bench.room.issue.number,
    issueUrl: bench.room.issue.url,
    by,
    at: comment.at,
    known: bench.known,
    ...(isOutsider(comment, bench) && { outsider: true }),
    others: bench.room.others ?? [],
    ...(bench.room.scenarios && { scenarios: bench.room.scenarios }),
    ...(mirror !== undefined && { readers: audiencesOf(mirror, bench.plan) }),
  });
  const found = speaks(comment, scene());
  if (found.length === 0) return undefined;
  const entries: Entry[] = [];
  const words: Word[] = [];
  const answered: Answered[] = [];
  const offers: string[] = [];
  const out: Outgoing[] = [];
  const add = (key: string, data: EntryData, digest?: string): void => {
    const promised = promising(calling(data, scene()), bench.state, bench.plan, comment.at);
    const line = digest && { line: digest };
    const entry = { ...kept(promised), key, at: comment.at, by, ...whence, ...line } as Entry;
    entries.push(entry);
    out.push(...[outgoing(entry, bench.state, viewAt(scene()))].flatMap((one) => one ?? []));
    accept(bench, entry);
    if (entry.type === 'update_offered') offers.push(offered(entry.key, bench.state, viewAt(scene())));
  };
  for (const spoken of outsiders(found, by, stays, bench, comment, add, answered)) {
    const key = commandKey(comment.id, spoken.n);
    const verdict = decide(spoken, comment, scene(key), bench);
    answered.push({ by, command: spoken.command.name, answer: verdict.answer });
    if ('refusal' in verdict) {
      words.push({ key, line: spoken.line, about: { refusal: verdict.refusal } });
      add(key, { type: 'refused', code: verdict.refusal.code }, spoken.digest);
      continue;
    }
    if (!bench.state.declaration.declared)
      add(commandKey(comment.id, 0), { type: 'declared', title: bench.room.issue.title });
    const alone = found.length === 1 && verdict.entries.length === 1;
    verdict.entries.forEach((data, at) => {
      // A comment of ours that says other things as well is no offer's own.
      const own = data.type === 'update_offered' && !alone ? { own: false } : {};
      add(at === 0 ? key : `${key}.${at}`, { ...data, ...own }, spoken.digest);
    });
    if (verdict.reply) words.push({ key, line: spoken.line, about: { reply: verdict.reply } });
  }
  const reaction = reactionTo(entries);
  return { comment, entries, reaction, words, offers, outgoing: out, answered };
}
