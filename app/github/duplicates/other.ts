import { fold } from '../../core/incident/fold.ts';
import type { OtherRoom } from '../../core/duplicates/other.ts';
import type { Repository } from '../../core/room/room.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import { statusOf, type Asking } from '../asking.ts';
import { cardOf } from '../card-of.ts';
import type { Shell } from '../shell.ts';
import { readWhole } from '../whole.ts';

/** Reads other rooms of the repository: by their pinned card, else whole. */
export const readOthers = (
  numbers: readonly number[],
  { owner, name }: Repository,
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<OtherRoom[]> =>
  Promise.all(
    numbers.map(async (number): Promise<OtherRoom> => {
      const place = { owner, repo: name };
      try {
        const { data } = await ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}', {
          ...{ ...place, issue_number: number },
        });
        const issue = data as RawIssue;
        // What was transferred answers from its new home, and is a room there.
        if (issue.pull_request || issue.number !== number) return { number, not: 'a room' };
        const journal = cardOf(issue, (await shell.me())?.id, shell);
        if (journal) return { number, id: issue.id, incident: fold(journal.entries, journal.base?.state) };
        const whole = await readWhole({ ...place, number }, shell.seal, ask);
        return typeof whole === 'string'
          ? { number, not: 'a room' }
          : { number, id: issue.id, incident: whole.incident };
      } catch (error) {
        const status = statusOf(error);
        if (status !== 404 && status !== 410) throw error;
        return { number, not: 'there' };
      }
    }),
  );
