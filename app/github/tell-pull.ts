import type { Entry } from '../core/incident/fold.ts';
import { ALLCLEAR } from '../core/incident/words.ts';
import type { TellPull } from '../core/pass/effects.ts';
import { refName } from '../core/room/pull.ts';
import { isParted, parted, partsIn } from '../core/wire/parts.ts';
import type { RawComment } from '../core/wire/raw.ts';
import { rowsMarker } from '../core/wire/rows-kept.ts';
import { statusOf } from './asking.ts';
import { claim, fresh, type Place } from './guards.ts';
import { listComments } from './lists.ts';
import { refusedBy, type Course } from './course.ts';
import type { Sending } from './send.ts';

const ROUTE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** A pull request that cannot be told keeps nobody waiting. */
export async function tells(effect: TellPull, sending: Sending, course: Course): Promise<undefined> {
  try {
    const told = await tellPull(effect, sending);
    if (told) course.delivered.push(told);
    else course.unfinished = true;
  } catch (error) {
    refusedBy(error, effect, course);
  }
}

/**
 * Brings the one comment of ours on a pull request up to date: other rooms' parts of it stay as they are. Made once,
 * whoever else tries; undefined where somebody else is just making it.
 */
async function tellPull(effect: TellPull, sending: Sending): Promise<Entry | undefined> {
  const { ask } = sending;
  const { pull, of, says } = effect;
  const text = written(effect, sending);
  const [owner = '', repo = ''] = pull.repository.split('/');
  const place: Place = { owner, repo, issue_number: pull.number };
  const before = await found(effect, place, sending);
  const parts = partsIn(before?.body ?? '');
  const same = parts.get(of) === text;
  const body = parted(parts.set(of, text));
  let comment = before?.id;
  if (comment === undefined) {
    comment = await make(body, place, sending);
    if (comment === undefined) return undefined;
  } else if (!same) {
    await ask.write(`PATCH ${ROUTE}`, { owner, repo, comment_id: comment, body });
    // Another room may have written its own part over ours in that moment.
    if (parts.size > 1 && !(await holds({ of, text }, comment, place, sending))) return undefined;
  }
  const at = ask.now();
  const key = `told:${refName(pull)}:${says}:${at}`;
  return { type: 'pull_told', ...pull, comment, says, key, at, by: ALLCLEAR };
}

async function found(
  { known }: TellPull,
  place: Place,
  { ask, me }: Sending,
): Promise<RawComment | undefined> {
  const there = known ? await read(known, place, ask) : undefined;
  if (there) return there;
  const ours = ({ user, body = '' }: RawComment): boolean =>
    (me === undefined ? user?.type === 'Bot' : user?.id === me) && isParted(body);
  return (await listComments(place, undefined, ask)).find(ours);
}

async function read(
  comment_id: number,
  { owner, repo }: Place,
  ask: Sending['ask'],
): Promise<RawComment | undefined> {
  try {
    return (await ask.read(`GET ${ROUTE}`, { owner, repo, comment_id })).data;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return undefined;
  }
}

/** Makes it under a claim on the pull request: two processes do not both. */
async function make(body: string, place: Place, { ask }: Sending): Promise<number | undefined> {
  const memory = { claims: new Map() };
  const mine = await claim('lease', 'eyes', { place, ask, memory, snapshotAt: ask.now() });
  if (mine !== 'ours') return undefined;
  const inTime = (): boolean => fresh('lease', memory, ask);
  const { data } = await ask.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...place,
    body,
    request: { inTime },
  });
  return (data as { id?: number }).id ?? 0;
}

/** The words, and what is kept behind them. */
const written = ({ text, opens }: TellPull, { pack }: Sending): string =>
  [text.trim(), ...(opens.length > 0 ? [rowsMarker(pack(opens))] : [])].join('\n\n');

const holds = async (
  { of, text }: Pick<TellPull, 'of' | 'text'>,
  id: number,
  place: Place,
  { ask }: Sending,
): Promise<boolean> => partsIn((await read(id, place, ask))?.body ?? '').get(of) === text;
