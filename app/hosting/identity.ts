import type { Person } from '../core/incident/words.ts';
import type { Clock } from '../github/clock.ts';
import { wallClock } from '../github/clock.ts';
import type { Client } from '../github/shell.ts';
import type { Log } from './log.ts';
import { described } from './log.ts';

/** What the App must be allowed; everything else is opt-in. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  issues: ['write'],
  contents: ['read', 'write'],
  metadata: ['read', 'write'],
};

/** The App's own account, asked for once and by whichever installation needs it first. */
export function identity(app: Client): { slug(): Promise<string>; me(client: Client): Promise<Person> } {
  const slug = once(async () => {
    const { data } = await app.request('GET /app');
    if (!data?.slug) throw new Error('GET /app names no slug: is APP_ID the App’s number?');
    return data.slug;
  });
  let person: Person | undefined;
  return {
    slug,
    async me(client) {
      if (person) return person;
      const { data } = await client.request('GET /users/{username}', { username: `${await slug()}[bot]` });
      return (person = { id: Number(data.id), login: data.login });
    },
  };
}

/** Asks GitHub who we are until it answers, and says in the log which permissions are missing. */
export async function reachGitHub(
  app: Client,
  log: Log,
  { clock = wallClock, stopped }: { clock?: Clock; stopped(): boolean },
): Promise<boolean> {
  for (let wait = 1_000; !stopped(); wait = Math.min(wait * 2, 60_000)) {
    try {
      const { data } = await app.request('GET /app');
      const granted = (data?.permissions ?? {}) as Record<string, string>;
      for (const [name, enough] of Object.entries(NEEDED)) {
        if (enough.includes(granted[name] ?? '')) continue;
        log({
          level: 'warn',
          text: `the App lacks the permission ${name}: ${enough[0]}; set it on its page`,
        });
      }
      return true;
    } catch (error) {
      const { status } = error as { status?: number };
      const hint = status === 401 || status === 404 ? '; do APP_ID and PRIVATE_KEY belong together?' : '';
      log({ level: 'error', text: `GitHub not reached as the App${hint}`, ...described(error) });
      await clock.sleep(wait);
    }
  }
  return false;
}

/** Calls until it works, then never again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () =>
    (answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    }));
}
