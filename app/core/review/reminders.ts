import { after, before, type Day } from './days.ts';

const WEEK = { days: 7 } as const;

/** The days on which who has not answered is reminded: weekly, and twice in the last week. */
export function reminderDays(asked: Day, due: Day): Day[] {
  const last = [before(due, WEEK), before(due, { days: 3 })];
  const weekly: Day[] = [];
  for (let day = after(asked, WEEK); day < last[0]!; day = after(day, WEEK)) weekly.push(day);
  // A reminder on the heels of another says nothing.
  const spaced = weekly.filter((day) => after(day, { days: 3 }) <= last[0]!);
  return [...spaced, ...last].filter((day) => day >= after(asked, { days: 2 }));
}

/** The reminder that is due today: the newest one whose day has come, until the due day is over. What was missed is not made up for. */
export function reminderDue(asked: Day, due: Day, today: Day): Day | undefined {
  return today > due ? undefined : reminderDays(asked, due).findLast((day) => day <= today);
}
