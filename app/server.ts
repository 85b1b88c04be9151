import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot';
import { TIMEOUT, USER_AGENT } from './github/client.ts';
import { timedFetch } from './github/timed-fetch.ts';
import { VERSION } from './github/version.ts';
import { drained } from './hosting/drain.ts';
import { health } from './hosting/health.ts';
import { host } from './hosting/host.ts';
import { httpServer, WEBHOOKS } from './hosting/http.ts';
import { described, jsonLog, type Log } from './hosting/log.ts';
import { probotLog } from './hosting/probot-log.ts';
import { type Settings, settingsFrom } from './hosting/settings.ts';
import { door } from './index.ts';

/** A running App. */
export interface Running {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Sweeps at once, whatever the timer says; resolves with the milliseconds until something falls due. */
  sweep(): Promise<number | null>;
  /** Takes nothing new, and resolves when everything in hand is done: false where that took too long. */
  stop(): Promise<boolean>;
}

// Probot turns its throttling on again unless the defaults are a function. Ours is put on each Octokit.
const Octokit = ProbotOctokit.defaults((given: any) => ({
  ...given,
  userAgent: USER_AGENT,
  throttle: { ...given.throttle, enabled: false },
  retry: { enabled: false },
})) as typeof ProbotOctokit;

/** Starts the App: webhooks, health, sweeps. Fails where it cannot listen. */
export async function serve(
  settings: Settings,
  log: Log = jsonLog(settings.logLevel),
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Running> {
  // Given everything, Probot reads nothing from the environment, REDIS_URL least of all.
  const probot = new Probot({
    appId: settings.appId,
    privateKey: settings.privateKey,
    secret: settings.webhookSecret,
    baseUrl: settings.apiUrl,
    Octokit,
    request: { fetch: timedFetch(TIMEOUT) },
    log: probotLog(log) as never,
  });
  await probot.ready();
  const state = health();
  const hosted = await host({ settings, log, health: state, env, octokit: (id) => probot.auth(id) });
  const server = httpServer({
    health: state,
    webhooks: await createNodeMiddleware(door(hosted.deliveries), { probot, webhooksPath: WEBHOOKS }),
    refused: (details) => log({ level: 'warn', text: 'delivery not accepted', ...details }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: settings.port, host: settings.host }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  log({ level: 'info', text: 'listening', url, version: VERSION, dryRun: settings.dryRun });
  hosted.start();

  return {
    url,
    sweep: () => hosted.sweep(),
    stop() {
      state.drain();
      return drained(server, () => hosted.drain());
    },
  };
}

/** `npm start`: the settings from the environment, until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const settings = settingsFrom(process.env);
  if ('problems' in settings) return refuse(settings.problems);
  const log = jsonLog(settings.logLevel);
  let running: Running;
  try {
    running = await serve(settings, log, process.env);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const taken = `PORT is ${settings.port}, which something else listens on; give another.`;
    return refuse([code === 'EADDRINUSE' ? taken : `Not started: ${message}`]);
  }

  // A pass begins with what GitHub shows, so one that was lost somewhere is no reason to lose all others.
  process.on('unhandledRejection', (error) =>
    log({ level: 'error', text: 'unhandled', ...described(error) }),
  );
  let asked = false;
  const stop = async (signal: string): Promise<void> => {
    if (asked) process.exit(1);
    asked = true;
    log({ level: 'info', text: 'stopping', signal });
    const inTime = await running.stop();
    log({ level: inTime ? 'info' : 'warn', text: inTime ? 'stopped' : 'stopped with passes in hand' });
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function refuse(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
