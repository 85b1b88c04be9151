import type { Instant } from '../core/incident/words.ts';
import { glance, type Glance } from '../core/pass/glance.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import { asking, type Asking } from './asking.ts';
import { freezesOf, renewFreezes } from './freeze.ts';
import { look } from './look.ts';
import { cardOf } from './open-card.ts';
import { rememberMirrors, unheard } from './mirrors.ts';
import { PAGE } from './pages.ts';
import { openRooms } from './rooms.ts';
import { roomName, type Outcome, type Remembered, type Shell } from './shell.ts';
import { elsewhere, ended, stirs, type Seen } from './stirring.ts';
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
  const reading = shell.plan(repository).then(({ plan }) => plan);
  const [plan, seen, me] = await Promise.all([
    reading,
    readAll(repository, reading, ask),
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
  const missed = await pullsMissed(repository, glances, shell, ask);
  for (const [number, { mirrors }] of glances) rememberMirrors(mirrors.known, { repository, number }, shell);
  const spoken = await unheard(glances, plan, me, ask);
  const numbers = [
    ...spoken.keys(),
    ...seen.issues
      .filter((issue) => stirs(issue, glances.get(issue.number), seen, memoryOf(issue.number), ask))
      .map(({ number }) => number),
    ...missed.keys(),
    ...elsewhere(seen, plan, repository, shell, ask),
    ...[...ended(seen, repository, shell)].flatMap(([number, { nextDueAt }]) =>
      nextDueAt !== null && nextDueAt <= ask.now() ? [number] : [],
    ),
  ];
  const looked: Outcome[] = [];
  for (const number of new Set(numbers)) {
    const trigger = {
      ...{ repository, number, senders: [], comments: [], events: true },
      pulls: missed.get(number) ?? [],
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
  const rooms = seen.issues.map((issue) => ({ issue, glance: glances.get(issue.number) }));
  await renewFreezes(freezesOf(rooms, repository), plan.changes.required, repository, shell, ask);
  const endedAt = ask.now();
  const past = ended(seen, repository, shell);
  const known = [...new Map([...glances, ...past]).values()];
  // A closed room in which something is due keeps its repository awake.
  const owing = [...past.values()].filter(({ nextDueAt }) => nextDueAt !== null).length;
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

async function readAll({ owner, name }: Repository, plan: Promise<Plan>, ask: Asking): Promise<Seen> {
  const place = { owner, repo: name };
  const newest = (route: string, more: object) =>
    ask.read(route, { ...place, per_page: PAGE, ...more }).then(({ data }) => data);
  const [issues, comments, events] = await Promise.all([
    // Only this one waits for the plan.
    plan.then((read) => openRooms({ owner, name }, read, ask)),
    newest('GET /repos/{owner}/{repo}/issues/comments', { sort: 'updated', direction: 'desc' }),
    newest('GET /repos/{owner}/{repo}/issues/events', {}),
  ]);
  return { issues, comments, events };
}
