import type { Entry } from '../../core/incident/fold.ts';
import { MINUTE } from '../../core/incident/words.ts';
import {
  openedEntry,
  type FollowUpOpened,
  type FollowUpWanted,
  type OpenFollowUps,
} from '../../core/follow-ups/wanted.ts';
import { DELTAS } from '../../core/pass/effects.ts';
import { openedText } from '../../core/views/follow-ups/listed.ts';
import { sections } from '../../core/views/markdown.ts';
import { FOLLOW_UP, followUpMark, type FollowUpListed } from '../../core/wire/follow-up.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import { isFinal, statusOf } from '../asking.ts';
import type { Course } from '../course.ts';
import { forget, fresh } from '../guards.ts';
import type { Sending } from '../send.ts';
import { speak } from '../speak.ts';
import { assign, hang } from '../upkeep/raise.ts';
import { openedSince } from './list.ts';

// Clocks and lists that are a little behind.
const MARGIN = MINUTE;

/**
 * Opens an issue for each follow-up that a comment asked for, once: under the guard of its comment, and not where one
 * is there that came of the same words. Then says their numbers, which is the receipt.
 */
export async function openFollowUps(
  effect: OpenFollowUps,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<undefined> {
  const { under, key, text, zone } = effect;
  const { ask, memory } = sending;
  if (course.lost.includes(under) || course.mute.has(under)) return;
  const opened: FollowUpOpened[] = [];
  try {
    const since = Math.min(...effect.opens.map((one) => one.since)) - MARGIN;
    const there = await openedSince(sending.repository, since, sending.me, ask);
    for (const wanted of effect.opens) opened.push(await openOnce(wanted, there, effect, sending));
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    if (isFinal(error)) course.refused.push({ what: DELTAS['open follow-ups'], status: statusOf(error)! });
    // Whoever asked is on record, and it is tried again; in doubt the guard must age first.
    if (isFinal(error) && last) return;
    forget(under, memory);
    course.lost.push(under);
    course.unfinished = true;
    return;
  }
  if (last) course.again.add(DELTAS['open follow-ups']);
  const entries: Entry[] = opened.map(openedEntry);
  const words = sections(text, openedText(opened, zone, ask.now()));
  await speak(
    { do: 'say', under, key, text: words, entries: [...effect.entries, ...entries] },
    sending,
    course,
    last,
  );
  if (!course.lost.includes(under)) course.delivered.push(...entries);
}

async function openOnce(
  wanted: FollowUpWanted,
  there: readonly FollowUpListed[],
  { under }: OpenFollowUps,
  sending: Sending,
): Promise<FollowUpOpened> {
  const { place, ask, memory, repository } = sending;
  const { owner, repo, issue_number: room } = place;
  const known = there.find((one) => one.room === room && one.key === wanted.mark.key);
  if (known) return { wanted, number: known.number, url: known.url };
  const inTime = (): boolean => fresh(under, memory, ask);
  const { data } = await ask.write('POST /repos/{owner}/{repo}/issues', {
    ...{ owner, repo, title: wanted.title, labels: [FOLLOW_UP], request: { inTime } },
    body: `${wanted.body}\n\n${followUpMark({ room, ...wanted.mark })}`,
  });
  const { number = 0, id, html_url: url = '' } = data as Partial<RawIssue>;
  await assign(number, wanted.assignees, { repository, ask });
  if (id !== undefined) await hang(id, room, { repository, ask });
  return { wanted, number, url };
}
