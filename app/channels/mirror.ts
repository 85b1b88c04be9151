import { keyIn, roomIn } from '../github/mirror-marker.ts';
import type { Client } from '../github/shell.ts';
import type { Message } from '../core/outgoing/message.ts';
import { mirrorMark, mirrorMarkIn } from '../core/wire/mirror.ts';
import { type Outside, TIMEOUT } from './outside.ts';

const PAGE = 100;
// A thousand issues: a mirror is young while its incident lasts, and the newest come first.
const MOST_PAGES = 10;

/** An issue or comment as GitHub lists it. */
interface Listed {
  readonly id: number;
  readonly number: number;
  readonly state: string;
  readonly body?: string | null;
  readonly user: { readonly id: number; readonly type?: string } | null;
  readonly pull_request?: unknown;
}

/** The issue that mirrors an incident, and what was said in it already. */
export interface Mirror {
  readonly number: number;
  readonly open: boolean;
  /** Key of a message → id of the comment that says it; 0 where the issue's own text does. */
  readonly said: ReadonlyMap<string, number>;
}

/** A repository to write in, with a limit of time on all requests together. */
export interface Place {
  request(route: string, parameters?: Record<string, unknown>): Promise<never>;
}

/** Requests in one repository that are given up, tries of the client's own included, when a sending's time is over. */
export function placeIn(repository: string, client: Client, { timeout = TIMEOUT }: Outside): Place {
  const [owner, repo] = repository.split('/');
  const signal = AbortSignal.timeout(timeout);
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  over.catch(() => undefined);
  return {
    async request(route, parameters = {}) {
      signal.throwIfAborted();
      // The signal keeps whatever the client may still try from being sent.
      const answer = client.request(route, { owner, repo, ...parameters, request: { signal } });
      answer.catch(() => undefined);
      return (await Promise.race([answer, over])).data as never;
    },
  };
}

/** The hidden end of what we write: whose mirror it is, and which message, by digests. */
export const markerOf = ({ incident, key }: Message): string =>
  mirrorMark({ room: roomIn(incident), key: keyIn(key) });

/** The mirror of an incident; the oldest, where two were made at once. Looks at lists, which are exact. */
export async function findMirror(
  { incident }: Message,
  place: Place,
  account: { readonly id: number } | undefined,
): Promise<Mirror | undefined> {
  const name = roomIn(incident);
  const ours = ({ user }: Listed): boolean => (account ? user?.id === account.id : user?.type === 'Bot');
  const isMirror = (issue: Listed): boolean =>
    !issue.pull_request && ours(issue) && mirrorMarkIn(issue.body)?.room === name;
  const sorted = { state: 'all', sort: 'created', direction: 'desc' };
  let found: Listed | undefined;
  await pages('GET /repos/{owner}/{repo}/issues', sorted, place, (list) => {
    found = list.filter(isMirror).at(-1);
    return found !== undefined;
  });
  return found && read(found, name, place);
}

async function read(issue: Listed, name: string, place: Place): Promise<Mirror> {
  const said = new Map<string, number>();
  const hear = ({ body, user }: Listed, id: number): void => {
    const marker = mirrorMarkIn(body);
    if (marker?.room === name && user?.id === issue.user?.id) said.set(marker.key, id);
  };
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  await pages(route, { issue_number: issue.number }, place, (list) => {
    for (const comment of list) hear(comment, comment.id);
    return false;
  });
  hear(issue, 0);
  return { number: issue.number, open: issue.state === 'open', said };
}

async function pages(
  route: string,
  parameters: Record<string, unknown>,
  place: Place,
  enough: (list: Listed[]) => boolean,
): Promise<void> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const list: Listed[] = await place.request(route, { ...parameters, per_page: PAGE, page });
    if (enough(list) || list.length < PAGE) return;
  }
}
