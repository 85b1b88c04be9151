import type { Entry } from '../core/incident/fold.ts';
import type { Glance } from '../core/pass/glance.ts';
import { speaksThere } from '../core/pass/mirrored.ts';
import { mirrorOf, wasHeard } from '../core/facts/mirrors.ts';
import type { Plan } from '../core/plan/schema.ts';
import { actorOf, type RawComment } from '../core/wire/raw.ts';
import type { Look } from '../core/wire/delivery.ts';
import { isFinal, statusOf, type Asking } from './asking.ts';
import type { Place } from './guards.ts';
import { listComments } from './lists.ts';
import { PAGE } from './pages.ts';
import { stamp } from './stamp.ts';
import type { Shell, Trigger } from './shell.ts';

/** As many mirrors as anybody has open at once; what is forgotten a sweep finds again. */
const REMEMBERED = 2_000;
/** GitHub's clock is told in whole seconds, and its lists lag. */
const MARGIN = 60_000;

type There = NonNullable<Look['mirrors']>[number];

/** Where a mirror is, from its name `owner/name#number`. */
export function placeOfMirror(mirror: string): Place {
  const [, owner = '', repo = '', number] = /^([^/]+)\/([^#]+)#(\d+)$/.exec(mirror) ?? [];
  return { owner, repo, issue_number: Number(number) };
}

/** Mirrors that words arrived in. */
export const mirrorsIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.type === 'delivered' ? (mirrorOf(entry) ?? []) : []));

/** Keeps in mind whose mirrors these are, for deliveries from there. */
export function rememberMirrors(
  known: readonly string[],
  { repository, number }: Pick<Trigger, 'repository' | 'number'>,
  { mirrors }: Pick<Shell, 'mirrors'>,
): void {
  for (const mirror of known) {
    mirrors.delete(mirror.toLowerCase());
    mirrors.set(mirror.toLowerCase(), { repository, number });
    const [oldest] = mirrors.keys();
    if (mirrors.size > REMEMBERED && oldest !== undefined) mirrors.delete(oldest);
  }
}

/** The comments of mirrors since somebody spoke there. A mirror that cannot be read any more has none. */
export const readMirrors = (
  mirrors: readonly There[] = [],
  ask: Asking,
): Promise<{ mirror: string; comments: RawComment[] }[]> =>
  Promise.all(
    mirrors.map(async ({ mirror, since }) => {
      const comments = await listComments(placeOfMirror(mirror), stamp(since - MARGIN), ask).catch(gone);
      return { mirror, comments };
    }),
  );

function gone(error: unknown): [] {
  if (!isFinal(error)) throw error;
  return [];
}

/** The mirrors of open rooms in which somebody spoke unheard: one request for each repository that has some. */
export async function unheard(
  rooms: ReadonlyMap<number, Pick<Glance, 'mirrors'>>,
  { commands: { prefix } }: Plan,
  me: number | undefined,
  ask: Asking,
): Promise<Map<number, There[]>> {
  const known = [...rooms].flatMap(([room, { mirrors }]) =>
    mirrors.known.map((mirror) => ({ room, mirror, mirrors, ...placeOfMirror(mirror) })),
  );
  const found = new Map<number, There[]>();
  const lists = new Map<string, Promise<Listed[]>>();
  for (const { room, mirror, mirrors, owner, repo, issue_number } of known) {
    const name = `${owner}/${repo}`.toLowerCase();
    const list = lists.get(name) ?? newest({ owner, repo }, ask);
    lists.set(name, list);
    const spoken = (await list).filter(
      ({ id, issue_url, user, body = '' }) =>
        issue_url.endsWith(`/${issue_number}`) &&
        !(user?.id === me || actorOf(user).bot || wasHeard(mirrors, id)) &&
        speaksThere(body, prefix === 'required'),
    );
    if (spoken.length === 0) continue;
    const since = Math.min(...spoken.map(({ created_at }) => Date.parse(created_at)));
    found.set(room, [...(found.get(room) ?? []), { mirror, since }]);
  }
  return found;
}

type Listed = RawComment & { readonly issue_url: string };

/** The newest comments of a repository; none where it cannot be read: that holds up no room. */
async function newest(place: Pick<Place, 'owner' | 'repo'>, ask: Asking): Promise<Listed[]> {
  const route = 'GET /repos/{owner}/{repo}/issues/comments';
  const latest = { ...place, sort: 'updated', direction: 'desc', per_page: PAGE };
  try {
    return (await ask.read(route, latest)).data;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return [];
  }
}
