import { MINUTE, type Instant } from '../../incident/words.ts';
import type { Asked } from '../../plan/review.ts';
import type { Attend } from '../../upkeep/attend.ts';
import type { Deed, Desk, Remark } from '../../upkeep/desk.ts';
import { mailInDoubt, partyMail, partyReminded } from '../../views/review/asking.ts';
import { askedDataOf, type AskedData } from '../data.ts';
import { dayOf } from '../days.ts';
import { reminderDue } from '../reminders.ts';
import { isOutside, unknown } from '../rights.ts';
import { spokenIn } from './hear.ts';

/** What is done in the issue in which a party is asked: it is reached by its own way, reminded, and its answer ends it. */
export const attendParty: Attend = (desk) => {
  const { kept, plan } = desk;
  const data = askedDataOf(kept);
  if (!data || kept.closedAt !== null) return { deeds: [] };
  const review = desk.others.find(({ number }) => number === data.review);
  const way = plan.review.ask[data.party];
  // The plan may have come to ask somebody else meanwhile.
  if (!way || (review && review.closedAt !== null)) return { deeds: [{ do: 'close', as: 'not planned' }] };
  const speakers = desk.remarks.filter((one) => answers(one, way, desk));
  const logins = speakers.map(({ by }) => by.login);
  const strangers = logins.filter((login) => !isParty(login, way) && unknown(login, desk));
  if (strangers.length > 0) return { needs: { rights: [...new Set(strangers)] } };
  // Whom nobody here knows speaks for the users, whatever this is about.
  const answer = speakers.find(({ by }) => isParty(by.login, way) || !isOutside(by.login, desk));
  if (answer)
    return {
      deeds: [
        { do: 'react', comment: answer.id, with: '+1' },
        { do: 'close', as: 'completed' },
      ],
    };
  return { deeds: reached(desk, data, way) };
};

const isParty = (login: string, way: Asked): boolean =>
  way.by === 'mention' && way.who.toLowerCase() === login.toLowerCase();

/** Their own words, or what a colleague pastes behind `/feedback`. */
const answers = (remark: Remark, way: Asked, desk: Desk): boolean =>
  !remark.by.bot &&
  ((isParty(remark.by.login, way) && !remark.edited) ||
    spokenIn(desk, remark).some(({ command }) => command.name === 'feedback'));

// Who was sending it has said by then what came of it, or never will.
const AGED = 10 * MINUTE;

function reached(desk: Desk, data: AskedData, way: Asked): Deed[] {
  const { kept, plan, now, said, leaving = new Map<string, Instant>() } = desk;
  const [lost] = [...leaving].find(([, at]) => now - at >= AGED) ?? [];
  if (lost !== undefined) return [mailInDoubt(lost, data, desk)];
  const asked = dayOf(kept.createdAt, plan.timezone);
  const day = reminderDue(asked, data.dueOn, dayOf(now, plan.timezone));
  const keys = way.by === 'mail' ? ['ask'] : [];
  const all = [...keys, ...(day === undefined ? [] : [`remind ${day}`])];
  const wanted = all.filter((key) => !said.has(key) && !leaving.has(key));
  // The mail that asks, and the one that reminds of it, on one day are one.
  const [key] = wanted;
  if (key === undefined) return [];
  return [way.by === 'mail' ? partyMail(key, way.to, data, desk) : partyReminded(key, way, data, desk)];
}
