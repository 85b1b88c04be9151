import type { FollowUp } from '../facts/follow-ups.ts';
import { fold, type Entry, type EntryData, type Incident } from '../incident/fold.ts';
import { ALLCLEAR, samePerson, type Instant, type Person } from '../incident/words.ts';
import { maySpeak } from '../outgoing/who-posts.ts';
import { isKnown } from '../pass/fresh.ts';
import type { Heard } from '../pass/hear.ts';
import type { Known } from '../pass/known.ts';
import { NOTHING, type Needs } from '../pass/needs.ts';
import type { Plan } from '../plan/schema.ts';
import type { FollowUpFound, FollowUpShown } from '../room/follow-up.ts';
import type { Room } from '../room/room.ts';
import { askedAbout } from './chase.ts';

/** What was heard, with what became of follow-ups; or which of them must be read before anybody is asked about them. */
export function followedUp(
  heard: Heard,
  room: Room,
  plan: Plan,
  known: Known,
  said: ReadonlySet<string>,
  now: Instant,
): Heard | { readonly needs: Needs } {
  const found = room.followUps ?? [];
  const asked = maySpeak(room.repository, plan) ? askedAbout(heard.state, plan, said, now) : [];
  const followUps = asked.filter((number) => !found.some((one) => one.number === number));
  if (followUps.length > 0) return { needs: { ...NOTHING, followUps } };
  const entries = found
    .flatMap((one) => newsOf(one, heard.state, now))
    .filter(({ key }) => !isKnown(known, key));
  if (entries.length === 0) return heard;
  return { ...heard, entries: [...heard.entries, ...entries], state: fold(entries, heard.state) };
}

/** What GitHub shows of one that is not remembered yet. */
function newsOf(found: FollowUpFound, { followUps }: Incident, now: Instant): Entry[] {
  const { number } = found;
  const one = followUps.all.find((each) => each.number === number);
  if (!one) return [];
  const note = (what: string, data: EntryData, at: Instant = now, by: Person = ALLCLEAR): Entry =>
    ({ ...data, key: `follow-up:${number}:${what}`, at, by }) as Entry;
  if ('not' in found) {
    const gone = found.not === 'gone' && one.state !== 'gone';
    return gone ? [note(`gone:${one.endedAt ?? 0}`, { type: 'follow_up_ended', number, as: 'gone' })] : [];
  }
  const { state, updatedAt, closedAt, closedBy, assignees } = found.shown;
  const moved = isReassigned(one, found.shown)
    ? [note(`who:${updatedAt}`, { type: 'follow_up_reassigned', number, who: assignees }, updatedAt)]
    : [];
  if (state === one.state) return moved;
  const news =
    state === 'open'
      ? note(`open:${updatedAt}`, { type: 'follow_up_reopened', number }, updatedAt)
      : note(
          `${state}:${closedAt}`,
          { type: 'follow_up_ended', number, as: state },
          closedAt ?? now,
          closedBy ?? ALLCLEAR,
        );
  return [...moved, news];
}

/** Somebody else owns it now. Whom GitHub would not let us assign owns it all the same. */
const isReassigned = ({ who }: FollowUp, { assignees }: FollowUpShown): boolean =>
  assignees.length > 0 &&
  !(who.length === assignees.length && assignees.every((each) => who.some((one) => samePerson(one, each))));
