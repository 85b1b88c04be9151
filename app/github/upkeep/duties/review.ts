import { DAY } from '../../../core/incident/words.ts';
import { reviewDue, type Due } from '../../../core/review/due.ts';
import { dayOf } from '../../../core/review/days.ts';
import { NO_SIGNALS } from '../../../core/review/early.ts';
import { beganKnown, periodOf, type History, type PastReview } from '../../../core/review/period.ts';
import { ownerAmong } from '../../../core/review/people.ts';
import { sealedReview } from '../../../core/review/sealed.ts';
import { raise } from '../raise.ts';
import { administrators, assignable } from '../review/people.ts';
import { openingOf } from '../review/opening.ts';
import { signalsOf } from '../review/signals.ts';
import { planBegan } from '../review/since.ts';
import { tend } from '../tend.ts';
import type { Duty, Keeping } from '../upkeep.ts';

// Reviews that no list shows any more are found one after another, by the labels that claimed them.
const FOUND = 20;
/** How long a review that was closed by hand is looked after: its day has to be written down. */
const AFTER = 7 * DAY;

/** The review of the plan. */
export const review: Duty = {
  name: 'review',
  does: 'Opens the review of the plan when it is due, or sooner where something significant changed',
  async keep(keeping) {
    await closedByHand(keeping);
    for (let found = 0; found < FOUND; found += 1) {
      const due = await dueNow(keeping);
      if (!due) return;
      const there = await assignable(keeping);
      const isThere = (login: string): boolean => there === null || there.has(login.toLowerCase());
      const first = ownerAmong(keeping.plan, isThere, []);
      const assignees =
        first.length > 0 ? first : ownerAmong(keeping.plan, isThere, await administrators(keeping));
      const opened = await raise(await openingOf(due, assignees, there, keeping), keeping);
      if (!opened || opened.closedAt === null) return;
    }
  },
};

const pastOf = ({ desks, sealed }: Keeping): PastReview[] => [
  ...desks.flatMap(({ kind, number, key, closedAt }) =>
    kind === 'plan review' ? [{ number, key, open: closedAt === null, closedAt }] : [],
  ),
  ...sealed.flatMap((one) => sealedReview(one) ?? []),
];

async function dueNow(keeping: Keeping): Promise<Due | null> {
  const { plan, ask, byHand } = keeping;
  const known = { last: plan.review.last, past: pastOf(keeping) };
  const now = ask.now();
  const first = beganKnown(known, now, plan.timezone) ? null : await planBegan(keeping);
  const history: History = { ...known, first };
  const due = reviewDue(history, NO_SIGNALS, plan, now, { byHand });
  const period = periodOf(history, now, plan.timezone);
  if (due || 'open' in period || period.since === null || plan.review.every === null) return due;
  return atMostDaily(keeping, async () =>
    reviewDue(history, await signalsOf(period.since, keeping), plan, now),
  );
}

/** What costs many requests is looked at once a day by each process. */
async function atMostDaily(
  { repository, shell }: Keeping,
  look: () => Promise<Due | null>,
): Promise<Due | null> {
  const memory = shell.remembered(`${repository.owner}/${repository.name} early review`);
  if (shell.tick() < (memory.listAgainAt ?? -Infinity)) return null;
  const due = await look();
  memory.listAgainAt = shell.tick() + DAY;
  return due;
}

/** Who closes a review by hand has reviewed the plan: the day is written down all the same, also where no event told of it. */
async function closedByHand({ desks, plan, repository, shell, ask }: Keeping): Promise<void> {
  const newest = desks.find(({ kind }) => kind === 'plan review');
  if (newest?.ended !== 'completed' || newest.closedAt === null) return;
  const written = plan.review.last !== null && plan.review.last >= dayOf(newest.closedAt, plan.timezone);
  if (!written && ask.now() - newest.closedAt < AFTER)
    await tend({ repository, number: newest.number }, shell);
}
