import type { FollowUpFound } from '../../core/room/follow-up.ts';
import type { Repository } from '../../core/room/room.ts';
import { followUpShown } from '../../core/wire/follow-up.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import { statusOf, type Asking } from '../asking.ts';

/** Reads the issues of follow-ups, side by side. What cannot be read now is taken as it is known. */
export const readFollowUps = (
  numbers: readonly number[],
  { owner, name }: Pick<Repository, 'owner' | 'name'>,
  ask: Asking,
): Promise<FollowUpFound[]> =>
  Promise.all(
    [...new Set(numbers)].map(async (number): Promise<FollowUpFound> => {
      try {
        const { data } = await ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}', {
          ...{ owner, repo: name, issue_number: number },
        });
        return { number, shown: followUpShown(data as RawIssue) };
      } catch (error) {
        const status = statusOf(error);
        if (status === undefined) throw error;
        return { number, not: status === 404 || status === 410 ? 'gone' : 'unread' };
      }
    }),
  );
