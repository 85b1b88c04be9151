import { trainingOf } from '../../../training/standing.ts';
import { shown } from '../../problems.ts';
import { lastDay, today } from './dates.ts';
import { alone } from './rule.ts';

/** What people were trained on still counts, as who is asked for a role goes by. */
export const trainingHolds = alone('people', ({ plan, now }) =>
  Object.entries(plan.people).flatMap(([login, { name, trained }]) =>
    Object.keys(trained).flatMap((what) => {
      const training = trainingOf(login, what, plan, now);
      if (!training || training.until === null) return [];
      if (training.standing !== 'ran out') return [null];
      const { title, link } = training.subject;
      const where = link === null ? '' : ` It is learnt at ${link}.`;
      const message = `The training of ${shown(name)} on ${shown(title)} ran out on ${training.until}.${where}`;
      return [{ kind: 'training-run-out' as const, path: ['people', login, 'trained', what], message }];
    }),
  ),
);

/** The plan was read by people within the time that it sets itself. */
export const reviewed = alone('practice', ({ plan: { review, timezone }, now }) => {
  if (review.every === null) return [];
  const path = ['review', 'last'];
  const kind = 'review-too-old';
  const write = `Review it, and write last: ${today(now, timezone)}.`;
  if (review.last === null) return [{ kind, path, message: `No review of this plan is on record. ${write}` }];
  const until = lastDay(review.last, review.every);
  if (until >= today(now, timezone)) return [null];
  return [{ kind, path, message: `The last review was due by ${until}. ${write}` }];
});

/** The plan was exercised within the time that it sets itself. */
export const exercised = alone('practice', ({ plan: { drills, timezone }, now }) => {
  if (drills.every === null) return [];
  const path = ['drills', 'last'];
  const kind = 'drill-overdue';
  const how = 'Open an issue with the labels of an outage and drill, and play it through.';
  if (drills.last === null) return [{ kind, path, message: `No drill of this plan is on record. ${how}` }];
  const until = lastDay(drills.last, drills.every);
  if (until >= today(now, timezone)) return [null];
  return [{ kind, path, message: `A drill was due by ${until}. ${how}` }];
});
