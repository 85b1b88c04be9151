import { dayIn } from '../grammar/days.ts';
import type { FollowUp } from '../facts/follow-ups.ts';
import { brief, dueKey } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';

/** The automation that chases; its keys are named for it. */
export const CHASING = 'follow-up-due';

/** A follow-up that has an issue. */
export type Opened = FollowUp & { readonly number: number; readonly url: string };

export const isOpened = (one: FollowUp): one is Opened => one.number !== null && one.url !== null;

/** What is still to be done, the first due first. */
export const openFollowUps = ({ followUps }: Pick<Incident, 'followUps'>): FollowUp[] =>
  followUps.all
    .filter(({ state }) => state === 'open')
    .sort((one, other) => one.due - other.due || one.at - other.at);

/** It is over, and something is still to be done about it. */
export const owesFollowUps = ({ status, followUps }: Incident): boolean =>
  status.ended !== null && openFollowUps({ followUps }).length > 0;

/** Nobody did it on its day. */
export const isLate = ({ state, due }: FollowUp, now: Instant, zone: string): boolean =>
  state === 'open' && now >= dayIn(due, zone).endOf('day').toMillis() + 1;

// Whatever the plan says, somebody who was away for years is asked about today.
const LONGEST = 2_000;

interface Chase {
  readonly one: Opened;
  readonly promisedBy: string;
  readonly rung: number;
  readonly at: Instant;
}

/** When each follow-up is chased: on the morning of its day, and again and again; the latest time that has come, and the next. */
export function chases(incident: Pick<Incident, 'followUps'>, plan: Plan, now: Instant): Chase[] {
  return openFollowUps(incident)
    .filter(isOpened)
    .flatMap((one) => mornings(one, plan, now).map((rung) => ({ one, promisedBy: brief(one.key), ...rung })));
}

function mornings({ due, at }: Opened, plan: Plan, now: Instant): { rung: number; at: Instant }[] {
  const { remindEvery } = plan.followUps;
  // Asked for later on its very day: whoever it is for has just heard.
  const first = dayIn(due, plan.timezone).plus({ days: due <= at ? 1 : 0 });
  const moments = [{ rung: 0, at: first.toMillis() }];
  for (let rung = 1; remindEvery && rung < LONGEST && moments.at(-1)!.at <= now; rung += 1) {
    const { days = 0, months = 0 } = remindEvery;
    moments.push({ rung, at: first.plus({ days: days * rung, months: months * rung }).toMillis() });
  }
  return moments.slice(-2).filter((one, n, two) => one.at <= now || n === 0 || two[0]!.at <= now);
}

/** Follow-ups that somebody is about to be asked about: what GitHub says of them now goes first. */
export const askedAbout = (
  { followUps, reminders }: Incident,
  plan: Plan,
  said: ReadonlySet<string>,
  now: Instant,
): number[] =>
  chases({ followUps }, plan, now).flatMap(({ one, promisedBy, rung, at }) => {
    const key = dueKey(CHASING, promisedBy, rung);
    return at > now || said.has(key) || reminders.said.includes(key) ? [] : [one.number];
  });
