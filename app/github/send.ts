import { HOUR, MINUTE, type Instant } from '../core/incident/words.ts';
import { besideOf } from '../core/pass/difference.ts';
import { DELTAS, type Effect, type Guard, type Say } from '../core/pass/effects.ts';
import type { Outcomes } from '../core/pass/record.ts';
import type { Decision } from '../core/respond.ts';
import { marker } from '../core/wire/marker.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import { claim, forget, fresh, post, type Place } from './guards.ts';
import type { Remembered } from './shell.ts';

/** How the sending ended: all done; the rest left to another; or what is known became too old to speak from. */
export interface Sent extends Outcomes {
  readonly end: 'done' | 'left' | 'reread';
  /** Something failed that may work in a moment. */
  readonly unfinished: boolean;
}

export interface Sending {
  readonly place: Place;
  readonly ask: Asking;
  readonly memory: Remembered;
  readonly snapshotAt: Instant;
  pack(value: unknown): string;
}

const LATELY_SAID = 20;

/** Carries out what was decided, one write after another, the card left out. */
export async function send(decision: Decision, sending: Sending): Promise<Sent> {
  const lost: Guard[] = [];
  const dropped = new Set<string>();
  const refused: { what: string; status: number }[] = [];
  const again: string[] = [];
  let assigned: readonly string[] | undefined;
  let unfinished = false;
  const { failing } = decision.state.hindrances;
  const ended = (end: Sent['end']): Sent => {
    const beside = assigned ? besideOf(assigned) : undefined;
    const besides = [...dropped].map((login) => ({ login, beside: beside ?? '' }));
    return { end, lost, dropped: besides, refused, again, unfinished };
  };
  for (const effect of decision.effects) {
    if (effect.do === 'delete comment') continue;
    if (effect.do === 'lease' || effect.do === 'claim') {
      const guard = effect.do === 'lease' ? 'lease' : effect.comment;
      const claimed = await claim(guard, effect.do === 'claim' ? effect.reaction : 'eyes', sending).catch(
        (error: unknown) => {
          if (statusOf(error) === undefined) throw error;
          unfinished = true;
          return 'theirs' as const;
        },
      );
      if (claimed === 'reread') return ended('reread');
      if (claimed === 'theirs' && effect.do === 'lease' && effect.whole) return ended('left');
      if (claimed === 'theirs') lost.push(guard);
      continue;
    }
    if (effect.do === 'say') {
      if (lost.includes(effect.under)) continue;
      const said = fresh(effect.under, sending.memory, sending.ask) && (await say(effect, sending));
      if (!said) {
        lost.push(effect.under);
        unfinished = true;
      }
      continue;
    }
    const what = DELTAS[effect.do];
    const before = failing[what];
    if (before && sending.ask.now() < before.at + patience(before.count)) continue;
    try {
      const people = await carryOut(effect, sending);
      if (effect.do === 'assign' && people) {
        assigned = people;
        if (!people.some((login) => same(login, effect.login))) dropped.add(effect.login);
      }
      if (before) again.push(what);
    } catch (error) {
      if (statusOf(error) === undefined) throw error;
      if (effect.do === 'acknowledge') continue;
      if (isFinal(error)) refused.push({ what, status: statusOf(error)! });
      else unfinished = true;
    }
  }
  return ended('done');
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
/** What GitHub refuses for good is tried again ever more seldom, once a day at the least. */
const patience = (count: number): number => Math.min(10 * MINUTE * 6 ** (count - 1), 24 * HOUR);

type Plain = Exclude<Effect, Say | { do: 'lease' } | { do: 'claim' } | { do: 'delete comment' }>;

/** One write. Answers who is assigned afterwards, where GitHub said so. */
async function carryOut(effect: Plain, { place, ask }: Sending): Promise<readonly string[] | undefined> {
  const issue = '/repos/{owner}/{repo}/issues/{issue_number}';
  switch (effect.do) {
    case 'acknowledge':
      await post(effect.comment, effect.reaction, place, ask);
      return undefined;
    case 'add label': {
      const { data } = await ask.write(`POST ${issue}/labels`, { ...place, labels: [effect.label] });
      await dress(effect, data, place, ask);
      return undefined;
    }
    case 'remove label':
      await ask.write(`DELETE ${issue}/labels/{name}`, { ...place, name: effect.label }).catch(gone);
      return undefined;
    case 'assign':
      return assignees(await ask.write(`POST ${issue}/assignees`, { ...place, assignees: [effect.login] }));
    case 'unassign':
      return assignees(await ask.write(`DELETE ${issue}/assignees`, { ...place, assignees: [effect.login] }));
    case 'close':
      await close(effect.reason, place, ask);
      return undefined;
    case 'reopen':
      await ask.write(`PATCH ${issue}`, { ...place, state: 'open' });
      return undefined;
  }
}

function gone(error: { status?: number }): void {
  if (error.status !== 404) throw error;
}

const assignees = ({ data }: { data: unknown }): readonly string[] | undefined =>
  (data as { assignees?: { login: string }[] }).assignees?.map(({ login }) => login);

/** GitHub makes a missing label by itself, grey and without a word: it gets its own colour then. */
async function dress(
  { label, color, description }: Extract<Effect, { do: 'add label' }>,
  labels: unknown,
  { owner, repo }: Place,
  ask: Asking,
): Promise<void> {
  const made = (
    Array.isArray(labels) ? (labels as { name: string; color: string; description: string | null }[]) : []
  ).find((one) => same(one.name, label));
  if (made?.color !== 'ededed' || made.description) return;
  const patch = ask.write('PATCH /repos/{owner}/{repo}/labels/{name}', {
    owner,
    repo,
    name: made.name,
    color,
    description,
  });
  // A grey label works as well.
  await patch.catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error;
  });
}

async function close(state_reason: string, place: Place, ask: Asking): Promise<void> {
  const patch = (reason: string) =>
    ask.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...place,
      state: 'closed',
      state_reason: reason,
    });
  await patch(state_reason).catch(async (error: { status?: number }) => {
    // Servers older than the reason do not know "duplicate".
    if (error.status !== 422 || state_reason !== 'duplicate') throw error;
    await patch('not_planned');
  });
}

/** Says something under its guard, with its receipt. Where no answer came, nobody knows: the guard must age. */
async function say(
  { text, key, entries, under }: Say,
  { place, ask, memory, pack }: Sending,
): Promise<boolean> {
  const body = `${text}\n\n${marker('said', pack({ key, entries, state: 'sent' }))}`;
  try {
    // The limiter may let it wait for its turn, and the guard grows old meanwhile.
    const inTime = (): boolean => fresh(under, memory, ask);
    const { data } = await ask.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...place,
      body,
      request: { inTime },
    });
    const { id } = data as { id?: number };
    const receipt = { comment: id ?? 0, key, entries, state: 'sent', at: ask.now() } as const;
    memory.said = [...(memory.said ?? []), receipt].slice(-LATELY_SAID);
    return true;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    forget(under, memory);
    return false;
  }
}
