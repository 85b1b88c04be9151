import { dueKey } from '../../app/core/incident/entry.ts';
import { fold, type Entry, type Incident } from '../../app/core/incident/fold.ts';
import type { Journal } from '../../app/core/wire/journal.ts';
import { hiddenIn, shown } from '../../app/core/wire/marker.ts';
import { did, unasked, unlike } from './done.ts';
import { wronglyKept } from './ledger.ts';
import { wronglyLeft } from './left.ts';
import { counted, obeys, opened, receiptsOf, untrue, type Broken } from './said.ts';
import type { Stage } from './stage.ts';
import { truthOf, type Truth } from './truth.ts';

export type { Broken } from './said.ts';

const ROUNDS = 10;
// By such a plan something falls due ever again for an hour.
const ROUNDS_TELLING = 20;
// Whoever was asked for something else waits five minutes for the next.
const ASKED_AFTER = 15 * 60_000;

/** Lets the replicas sweep in turn until nothing is written any more. */
export async function quieten(stage: Stage): Promise<boolean> {
  for (let round = 1; round <= (stage.story.tells ? ROUNDS_TELLING : ROUNDS); round += 1) {
    stage.writes = 0;
    for (const replica of stage.replicas) {
      stage.state.now += 100_000;
      await stage.sweep(replica);
    }
    if (stage.writes === 0) return true;
  }
  return false;
}

/** Everything that does not hold once the room is quiet. */
export function verdict(stage: Stage, quiet: boolean): Broken[] {
  const { state, said, story, errors } = stage;
  const broken: Broken[] = errors.map(({ stack }) => ({ rule: 'error', how: stack ?? '' }));
  if (!quiet) broken.push({ rule: 'quiet', how: 'still writing after so many rounds of sweeps' });
  const cards = state.value.comments.filter(({ body }) => hiddenIn(body).card !== undefined);
  if (cards.length !== 1) broken.push({ rule: 'card', how: `${cards.length} cards` });
  const journal = cards[0] && (opened(hiddenIn(cards[0].body).card!, stage) as Journal | undefined);
  if (!journal) return [...broken, { rule: 'card', how: 'no journal in it' }];

  const { entries } = journal;
  const incident = fold(entries, journal.base?.state);
  const entriesOf = (id: number): Entry[] => entries.filter(({ key }) => key.startsWith(`c${id}.`));
  const receipts = receiptsOf(stage);
  const truth = truthOf(
    state,
    said.filter(({ id }) => obeys(entriesOf(id))),
  );
  const all = (rule: string, hows: readonly string[]): Broken[] => hows.map((how) => ({ rule, how }));
  return [
    ...broken,
    ...all('state', story.edited ? [] : untold(incident, truth)),
    ...all('mirror', story.fought ? [] : unlike(stage, incident)),
    ...all('said', twice(stage, receipts)),
    ...said.flatMap((one) => untrue(one, entriesOf(one.id), receipts, stage)),
    ...all(
      'record',
      entries
        .filter((entry) => !did(entry, stage))
        .map(({ key, type, by }) => `${key} ${type} by ${by.login}, who did not`),
    ),
    ...all('keep', lost(stage)),
    ...all(
      'unasked',
      unasked(stage).map(({ event, at }) => `${event} by us at ${at}, which nobody wanted`),
    ),
    ...wronglyLeft(stage, entries),
    ...wronglyKept(stage, incident, entries, receipts),
    ...all('reminder', unreminded(stage, truth, incident, receipts)),
  ];
}

/** Where the journal says otherwise than people did. */
function untold({ severity, roles, status, vendors }: Incident, truth: Truth): string[] {
  const names = (people: readonly { login: string }[] = []): string =>
    people
      .map(({ login }) => login)
      .sort()
      .join();
  const pairs = [
    ['severity', severity.now, truth.severity],
    ['lead', roles.holders['lead']?.login ?? null, truth.lead],
    ['team', names(roles.members['team']), truth.team.sort().join()],
    ['open', status.ended === null, truth.open],
    [
      'cases',
      vendors.cases
        .map(({ caseId }) => caseId)
        .sort()
        .join(),
      truth.cases.sort().join(),
    ],
    ['rows', new Set(vendors.cases.map(({ number }) => number)).size, truth.cases.length],
  ] as const;
  return pairs.flatMap(([what, tells, should]) =>
    tells === should ? [] : [`the journal says ${what} ${tells}, people said ${should}`],
  );
}

/** Every key once, and every question to somebody once. */
function twice({ state }: Stage, receipts: readonly string[]): string[] {
  const questions = state.said.filter(({ user, body }) => user.type === 'Bot' && body.startsWith('@'));
  const all = [...counted(receipts), ...counted(questions.map(({ body }) => shown(body)))];
  return all.flatMap(([what, count]) => (count === 1 ? [] : [`${what.slice(0, 60)} said ${count} times`]));
}

/** People's own labels that are gone. */
function lost({ state: { value } }: Stage): string[] {
  const own = value.events.filter(({ event, label }) => event === 'labeled' && label!.startsWith('own'));
  return own.flatMap(({ label, by }) =>
    value.labels.includes(label!) ? [] : [`label ${label} of ${by.login}`],
  );
}

/** Who never said how bad it is is asked, once. */
function unreminded(
  { state, story }: Stage,
  truth: Truth,
  { declaration }: Incident,
  receipts: readonly string[],
): string[] {
  const { declared } = declaration;
  if (!declared || !story.terms.isPrivate || !truth.open || truth.severitySaid) return [];
  if (state.now - 200_000 < declared.at + ASKED_AFTER) return [];
  const asked = receipts.filter((key) => key === dueKey('severity-unsaid', declared.key)).length;
  return asked === 1 ? [] : [`asked ${asked} times how bad it is`];
}
