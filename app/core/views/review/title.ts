import type { Plan } from '../../plan/schema.ts';
import { spelled } from '../../review/days.ts';
import type { Due } from '../../review/due.ts';

const EARLY: Record<Due['why'], string> = { 'in time': '', early: ', early', 'by hand': ', by hand' };

/** What a review is called in lists of issues. */
export const titleOf = ({ dueOn, why }: Due, { organization }: Plan): string =>
  `Review of the outage plan${organization ? ` of ${organization}` : ''} by ${spelled(dueOn)}${EARLY[why]}`;
