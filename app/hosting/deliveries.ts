import type { Desk, Look, Wanted } from '../core/wire/delivery.ts';
import { headIn } from '../core/wire/head.ts';
import type { Spoken } from '../core/wire/spoken.ts';
import type { Repository } from '../core/room/room.ts';
import { reportHead, reportOpenHeads } from '../github/heads.ts';
import { concerned } from '../github/concerned.ts';
import type { Outcome } from '../github/shell.ts';
import type { UpkeepDone } from '../github/upkeep/upkeep.ts';
import type { Installation } from './installation.ts';
import type { Log } from './log.ts';
import { described } from './log.ts';

/** One webhook, its signature checked. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly payload: unknown;
}

export interface DeliveryParts {
  wanted(event: string, payload: unknown, labelOf: (repository: Repository) => string | undefined): Wanted;
  installation(id: number): Promise<Installation>;
  ensureLabels(repository: Repository, installation: Installation): Promise<void>;
  /** Looks at an issue about the plan. */
  tend(desk: Desk, installation: Installation): Promise<Outcome>;
  /** Any event finds what is due for the plan, once a day: it costs nothing in between. */
  keepUp(repository: Repository, installation: Installation): Promise<UpkeepDone>;
  /** Rooms may be in this repository: it is swept from now on. */
  found(installation: Installation, repository: Repository): void;
  readonly log: Log;
}

/** Acts on one delivery and writes its one line; fails, without details, where the pass failed. */
export async function deliver(delivery: Delivery, parts: DeliveryParts): Promise<void> {
  const { action, installation } = (delivery.payload ?? {}) as {
    action?: unknown;
    installation?: { id?: unknown };
  };
  const event = typeof action === 'string' ? `${delivery.event}.${action}` : delivery.event;
  const started = performance.now();
  const line = (level: 'info' | 'error', details: Record<string, unknown>): void =>
    parts.log({
      level,
      text: 'delivery',
      delivery: delivery.id,
      event,
      ...details,
      ms: Math.round(performance.now() - started),
    });

  try {
    const id = installation?.id;
    const done = typeof id === 'number' ? await act(delivery, parts, id) : ignored('no installation');
    line(done.outcome === 'failed' ? 'error' : 'info', done);
    if (done.outcome !== 'failed') return;
  } catch (error) {
    line('error', { outcome: 'failed', ...described(error) });
  }
  // GitHub shows this text in its list of deliveries, to whoever may see the App's settings.
  throw new Error(`The pass failed; the log says why at delivery ${delivery.id}`);
}

type Done = { readonly outcome: string; readonly [detail: string]: unknown };
const ignored = (why: string): Done => ({ outcome: 'ignored', why });

async function act(delivery: Delivery, parts: DeliveryParts, id: number): Promise<Done> {
  const at = await parts.installation(id);
  const head = headIn(delivery.event, delivery.payload);
  const told = head && (await reportHead(head, at.shell));
  const wanted = parts.wanted(delivery.event, delivery.payload, (repository) => at.plans.label(repository));
  if ('ignore' in wanted) return ignored(wanted.ignore);
  if ('head' in wanted) return { outcome: 'head', ...told };
  if ('desk' in wanted) return summary(await parts.tend(wanted.desk, at));
  if ('upkeep' in wanted) return keptUp(await parts.keepUp(wanted.upkeep, at));
  if ('planChanged' in wanted) {
    at.plans.drop(wanted.planChanged);
    await reportOpenHeads(wanted.planChanged, at.shell);
    await parts.keepUp(wanted.planChanged, at);
    return { outcome: 'plan changed', repository: fullName(wanted.planChanged) };
  }
  if ('labels' in wanted) {
    for (const repository of wanted.labels) {
      await parts.ensureLabels(repository, at);
      parts.found(at, repository);
    }
    return { outcome: 'labels ensured', repositories: wanted.labels.map(fullName) };
  }
  const looks = await looksFor(wanted, at);
  if (looks.length === 0 && told?.requests) return { outcome: 'head', ...told };
  if (looks.length === 0)
    return ignored(
      'spoken' in wanted ? 'a mirror of no room that is known here' : 'a pull request that no room follows',
    );
  const outcomes = await Promise.all(
    looks.map(async (trigger) => {
      const outcome = await at.rooms.look(trigger);
      if (outcome.result !== 'not a room') parts.found(at, trigger.repository);
      return outcome;
    }),
  );
  await parts.keepUp(looks[0]!.repository, at);
  return outcomes.length === 1 ? summary(outcomes[0]!) : together(outcomes);
}

const keptUp = ({ looked, requests, problems }: UpkeepDone): Done => ({
  outcome: 'kept up',
  issues: looked.length,
  requests,
  ...(problems.length > 0 && { problems }),
});

/** The rooms that a delivery concerns. */
async function looksFor(
  wanted: Extract<Wanted, { look: Look } | { spoken: Spoken } | { pulls: unknown }>,
  at: Installation,
): Promise<readonly Look[]> {
  if ('look' in wanted) return [wanted.look];
  if ('pulls' in wanted) return concerned(wanted.pulls, at.shell);
  const look = lookBehind(wanted.spoken, at);
  return look ? [look] : [];
}

/** The room behind a mirror, with what was said there. */
function lookBehind({ mirror, senders, comments }: Spoken, { shell }: Installation): Look | undefined {
  const room = shell.mirrors.get(mirror.toLowerCase());
  const since = Math.min(...comments.map(({ createdAt }) => createdAt));
  return room && { ...room, senders, comments, events: false, mirrors: [{ mirror, since }] };
}

const fullName = (repository: Repository): string => `${repository.owner}/${repository.name}`;

/** Several rooms that follow one pull request. */
const together = (outcomes: readonly Outcome[]): Done => ({
  outcome: outcomes.find(({ result }) => result === 'failed')?.result ?? 'several rooms',
  rooms: outcomes.map(({ room }) => room),
  requests: outcomes.reduce((sum, { requests }) => sum + requests, 0),
});

/** What a log says of a pass: numbers and names, nobody's words. */
export const summary = (outcome: Outcome): Done => ({
  room: outcome.room,
  outcome: outcome.result,
  answers: outcome.answers.length,
  requests: outcome.requests,
  ...(outcome.problems?.length ? { problems: outcome.problems } : {}),
});
