import { HOUR, type Instant } from '../core/incident/words.ts';
import { glance, type Glance } from '../core/pass/glance.ts';
import type { Repository } from '../core/room/room.ts';
import { asking } from './asking.ts';
import { cardOf } from './card-of.ts';
import { closedGlances } from './closed.ts';
import { unaware } from './in-force.ts';
import { documentsMissed } from './document/missed.ts';
import { followUpsMissed } from './follow-ups/missed.ts';
import { freezesOf, renewFreezes } from './freeze.ts';
import { look } from './look.ts';
import { rememberMirrors, unheard } from './mirrors.ts';
import { readAll } from './seen.ts';
import { roomName, type Outcome, type Remembered, type Shell } from './shell.ts';
import { elsewhere, ended, stirs, writtenLately } from './stirring.ts';
import { liftUnlisted, unlisted } from './unlisted.ts';
import { pullsMissed } from './sweep-pulls.ts';

/** What a sweep found and did. */
export interface Swept {
  /** Open rooms, and those looked at. */
  readonly rooms: number;
  readonly open: number;
  readonly looked: readonly Outcome[];
  readonly requests: number;
  /** When the next thing falls due in any open room. */
  readonly nextDueAt: Instant | null;
  /** The open rooms, as far as their cards tell of them, and those that ended lately. */
  readonly glances: readonly Glance[];
  /** The end of the sweep, by GitHub's clock. */
  readonly endedAt: Instant;
}

/** Looks into every room of a repository that has something new or due: four requests for 200 rooms with nothing. */
export async function sweep(repository: Repository, shell: Shell): Promise<Swept> {
  const ask = asking(shell);
  const reading = shell.plan(repository);
  const planOf = reading.then(({ plan, before }) => before ?? plan);
  const [read, plan, seen, me] = await Promise.all([
    reading,
    planOf,
    readAll(repository, planOf, shell, ask),
    shell.me().then((account) => account?.id),
  ]);
  const memoryOf = (number: number): Remembered => shell.remembered(roomName(repository, number));
  const glances = new Map<number, Glance>();
  for (const issue of seen.issues) {
    const found = cardOf(issue, me, shell) ?? memoryOf(issue.number).journal;
    if (found) glances.set(issue.number, glance(found, plan, repository, ask.now()));
  }
  for (const [number, { pulls, severity }] of glances)
    shell.following?.note({ repository, number, pulls, open: severity !== null });
  const missed = await pullsMissed(repository, glances, plan, shell, ask);
  const listed = closedGlances(repository, shell);
  for (const issue of seen.closed) {
    const found = cardOf(issue, me, shell) ?? memoryOf(issue.number).journal;
    if (found) listed.set(issue.number, glance(found, plan, repository, ask.now()));
  }
  const documents = await documentsMissed(repository, seen.closed, listed, ask);
  const undone = await followUpsMissed(repository, new Map([...listed, ...glances]), shell, ask);
  for (const [number, { mirrors }] of glances) rememberMirrors(mirrors.known, { repository, number }, shell);
  const spoken = await unheard(glances, plan, me, ask);
  const lost = await unlisted(seen.issues, repository, shell, ask);
  const numbers = [
    ...lost.flatMap(({ number, gone }) => (gone ? [] : [number])),
    ...spoken.keys(),
    ...seen.issues
      .filter((issue) => {
        const known = glances.get(issue.number);
        return stirs(issue, known, seen, memoryOf(issue.number), ask) || (known && unaware(read, known));
      })
      .map(({ number }) => number),
    ...seen.closed
      .filter((issue) => {
        const known = listed.get(issue.number);
        // Nothing is owed there any more, and the label says that it is.
        return stirs(issue, known, seen, memoryOf(issue.number), ask) || known?.owes === false;
      })
      .map(({ number }) => number),
    ...missed.keys(),
    ...documents,
    ...undone.keys(),
    ...elsewhere(seen, plan, repository, shell, ask),
    ...writtenLately(seen, repository, shell, ask),
    ...[...ended(seen, repository, shell)].flatMap(([number, { nextDueAt }]) =>
      nextDueAt !== null && nextDueAt <= ask.now() ? [number] : [],
    ),
  ];
  const looked: Outcome[] = [];
  for (const number of new Set(numbers)) {
    const trigger = {
      ...{ repository, number, senders: [], comments: [], events: true },
      pulls: missed.get(number) ?? [],
      ...(documents.includes(number) && { document: true as const }),
      followUps: undone.get(number) ?? [],
      mirrors: spoken.get(number) ?? [],
    };
    looked.push(
      await (shell.inTurn ?? ((one) => look(one, shell)))(trigger).catch((error: Error) =>
        failed(repository, number, error),
      ),
    );
  }
  // What a look just wrote may promise something sooner, or be the end.
  for (const { number } of seen.issues) {
    const { journal } = memoryOf(number);
    const wrote = looked.find(({ room }) => room === roomName(repository, number))?.result === 'written';
    if (journal && wrote) glances.set(number, glance(journal, plan, repository, ask.now()));
  }
  await liftUnlisted(lost, looked, plan.changes.required, repository, shell, ask);
  const rooms = seen.issues.map((issue) => ({ issue, glance: glances.get(issue.number) }));
  await renewFreezes(freezesOf(rooms, repository), plan.changes.required, repository, shell, ask);
  const endedAt = ask.now();
  const past = ended(seen, repository, shell);
  const known = [...new Map([...glances, ...past]).values()];
  // A closed room keeps its repository awake where something is due in it soon; for what is due in days there is the alarm.
  const owing = [...past.values()].filter(
    ({ nextDueAt }) => nextDueAt !== null && nextDueAt - endedAt <= HOUR,
  ).length;
  const due = known.flatMap(({ nextDueAt }) => nextDueAt ?? []).filter((at) => at > endedAt);
  return {
    rooms: seen.issues.length,
    open: seen.issues.length + owing,
    looked,
    requests: ask.requests() + looked.reduce((sum, { requests }) => sum + requests, 0),
    nextDueAt: due.length > 0 ? Math.min(...due) : null,
    glances: known,
    endedAt,
  };
}

const failed = (repository: Repository, number: number, error: Error): Outcome => ({
  room: roomName(repository, number),
  result: 'failed',
  answers: [],
  requests: 0,
  problems: [error.message],
});
