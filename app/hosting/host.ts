import { wanted } from '../core/wire/delivery.ts';
import { careful, type Hookable } from '../github/client.ts';
import { limiter } from '../github/limiter.ts';
import { look } from '../github/look.ts';
import { plansWithRecords } from '../github/plans.ts';
import { sealWith } from '../github/seal.ts';
import { round as lookedThrough } from '../github/round.ts';
import type { DeliveryParts } from './deliveries.ts';
import { discover } from './discovery.ts';
import type { Health } from './health.ts';
import { identity, reachGitHub } from './identity.ts';
import { installation, type Installation } from './installation.ts';
import type { Log } from './log.ts';
import { delivering, onlyAccount } from './outside.ts';
import { described } from './log.ts';
import { planWork } from './plan-work.ts';
import type { Settings } from './settings.ts';
import { sweeper } from './sweeper.ts';
import { sweptLine } from './swept-line.ts';
import { alarm, repeatedly } from './timer.ts';

const HOURLY = 3_600_000;
/** GitHub's clock is told in whole seconds, so a moment has come for certain a second later. */
const CLOCK = 1_000;

/** Everything that runs beside the webhooks, and what those need. */
export interface Host {
  readonly deliveries: DeliveryParts;
  /** Reaches GitHub, then sweeps by the clock. */
  start(): void;
  /** Sweeps at once all that is known to be open; resolves with the milliseconds until something falls due. */
  sweep(): Promise<number | null>;
  /** Nothing new begins by itself; resolves when no room is being looked at. */
  drain(): Promise<void>;
}

export interface HostParts {
  readonly settings: Pick<Settings, 'privateKey' | 'dryRun' | 'sweepEvery'>;
  readonly log: Log;
  readonly health: Health;
  /** Where the channels' secrets are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An Octokit that speaks as the App, or for one of its installations. */
  octokit(installation?: number): Promise<Hookable>;
}

/** Wires one process: an installation for each that is heard of, and one sweeper for all. */
export async function host({ settings, log, health, env, octokit }: HostParts): Promise<Host> {
  const app = careful(await octokit(), limiter(), { log });
  const who = identity(app);
  const alone = onlyAccount(app);
  const seal = sealWith(settings.privateKey);
  const installations = new Map<number, Promise<Installation>>();
  const timers: { stop(): void }[] = [];

  const open = async (id: number): Promise<Installation> => {
    const limits = limiter();
    const client = careful(await octokit(id), limits, { log });
    const me = () => who.me(client);
    return installation({
      id,
      client,
      limiter: limits,
      plans: plansWithRecords({ client, seal, me }),
      seal,
      dryRun: settings.dryRun,
      log,
      look,
      me,
      deliver: delivering(env, alone, { client, me }),
    });
  };
  const of = (id: number): Promise<Installation> => {
    const known = installations.get(id) ?? open(id);
    installations.set(id, known);
    known.catch(() => installations.delete(id));
    return known;
  };
  const shares = new Map<number, () => number>();

  const sweeps = sweeper({
    sweep: async (place) => {
      const at = await of(place.installation);
      shares.set(at.id, () => at.left());
      const swept = await lookedThrough(place.repository, at.shell);
      log(sweptLine(place.repository, swept));
      const { nextDueAt, endedAt } = swept;
      // From here on by this machine's clock.
      return { ...swept, nextDueAt: nextDueAt === null ? null : nextDueAt - endedAt + CLOCK + Date.now() };
    },
    left: (id) => shares.get(id)?.() ?? 1,
    now: () => Date.now(),
    log,
  });

  const rediscover = async (): Promise<void> => {
    try {
      const places = await discover(app, async (id) => (await of(id)).shell.client, log);
      sweeps.discovered(places);
      log({ level: 'info', text: 'repositories discovered', repositories: places.length });
    } catch (error) {
      log({ level: 'warn', text: 'repositories not discovered', ...described(error) });
    }
  };

  const until = (): number | null => {
    const due = sweeps.nextDueAt();
    return due === null ? null : due - Date.now();
  };
  // Between two rounds, the moment itself: whoever was promised a minute gets that minute.
  const bell = alarm(() => round('due'));
  const round = async (which: 'all' | 'due'): Promise<void> => {
    await sweeps.round(which);
    const wait = until() ?? Infinity;
    bell.set(wait > 0 && wait < settings.sweepEvery ? wait : null);
  };

  const begin = async (): Promise<void> => {
    const reached = await reachGitHub(app, log, { stopped: () => health.draining() });
    if (!reached || health.draining()) return;
    health.reached();
    log({ level: 'info', text: 'ready' });
    if (settings.sweepEvery === 0) return;
    await rediscover();
    if (health.draining()) return;
    timers.push(
      bell,
      repeatedly(settings.sweepEvery, () => round('all')),
      repeatedly(HOURLY, rediscover),
    );
  };

  return {
    deliveries: {
      wanted,
      installation: of,
      ...planWork,
      found: (at, repository) => sweeps.found({ installation: at.id, repository }),
      log,
    },
    start: () => void begin(),
    sweep: () => round('all').then(until),
    async drain() {
      for (const timer of timers) timer.stop();
      const all = await Promise.all(installations.values());
      for (const at of all) at.stop();
      await Promise.all([sweeps.stop(), ...all.map((at) => at.rooms.idle())]);
    },
  };
}
