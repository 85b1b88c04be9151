import type { Entry } from '../incident/fold.ts';
import { ALLCLEAR } from '../incident/words.ts';
import { answerKey, type Question } from './question.ts';
import { KINDS, type Suspect, type SuspectsRead } from './suspect.ts';

const ROWS_AT_MOST = 20;
const WHAT_KEPT = 120;
const URL_KEPT = 300;

/** The answer to a question as the record keeps it: the newest, workflow runs only where there is room for them. */
export function suspectsSeen(question: Question, { rows, unseen }: SuspectsRead): Entry {
  const { since, until, left } = question;
  const within = rows
    .filter(({ at }) => at >= since && at <= until)
    .sort((one, other) => other.at - one.at || (one.url < other.url ? -1 : 1));
  const first = within.filter(({ kind }) => kind !== 'run').slice(0, ROWS_AT_MOST);
  const runs = within.filter(({ kind }) => kind === 'run').slice(0, ROWS_AT_MOST - first.length);
  const kept = within.filter((one) => first.includes(one) || runs.includes(one)).map(short);
  const counts = KINDS.map((kind) => within.filter((one) => one.kind === kind).length);
  return {
    ...{ type: 'suspects_seen', question: question.key, since, until, rows: kept, counts, unseen, left },
    ...{ key: answerKey(question), at: question.at, by: ALLCLEAR },
  };
}

const short = (row: Suspect): Suspect => ({
  ...row,
  what: row.what.slice(0, WHAT_KEPT),
  // What is cut off leads nowhere.
  url: row.url.length > URL_KEPT ? '' : row.url,
});
