import type { Change } from '../changes/change.ts';
import type { PullSeen } from '../changes/entries.ts';
import type { Entry } from '../incident/fold.ts';
import { ALLCLEAR, personOf, SECOND, type Instant, type Person } from '../incident/words.ts';
import { refName, type PullShown, type Ref } from '../room/pull.ts';

type Pull = NonNullable<Change['pull']>;
type News = Omit<PullSeen, 'repository' | 'number'>;

/** The beginning of all keys that tell of a pull request. */
export const pullKey = (ref: Ref): string => `pull:${refName(ref)}`;

type Row = Change & { readonly pull: Pull };

/** What is new of a pull request for the rows that follow it, one entry for each thing that happened, keyed by what GitHub shows. */
export function newsOf(rows: readonly Row[], shown: PullShown): Entry[] {
  // A row that was opened just now knows nothing yet.
  const fresh = rows.find(({ pull }) => pull.state === null);
  const known = (fresh ?? rows[0]!).pull;
  const { head, state, checks, review, title, url, updatedAt, checkedAt, reviewId } = shown;
  // GitHub's replicas may lag: what is older than the latest news is none.
  if (known.updatedAt !== null && updatedAt < known.updatedAt) return [];
  const { repository, number } = known;
  // Nothing is told of a row before it was opened, nor in another order than it was seen in.
  let last = Math.max(...rows.map(({ at }) => at - 1), known.seenAt ?? 0);
  const entry: Make = (what, moment, news, by = ALLCLEAR) => {
    const at = Math.max(moment, last + 1);
    last = at;
    return {
      ...{ type: 'pull_seen', key: `${pullKey(known)}:${what}`, repository, number },
      ...news,
      // Rows that were opened before it was kept.
      ...(typeof known.id !== 'number' && { id: shown.id }),
      ...(at - moment >= SECOND && { of: moment }),
      ...{ updatedAt, seenAt: at, at, by: personOf(by) },
    };
  };
  if (fresh) return [entry(`0:${fresh.key}`, last + 1, firstOf(shown)), ...over(rows, shown, entry)];
  const entries: Entry[] = [];
  if (title !== known.title || url !== known.url)
    entries.push(entry(`title:${updatedAt}`, updatedAt, { title, url }));
  if (head !== known.head)
    entries.push(entry(`head:${head}:${updatedAt}`, updatedAt, { head, ...voided(rows, head) }));
  if (review !== null && review !== known.review)
    entries.push(entry(`review:${review}:${reviewId}`, updatedAt, { review }));
  if (checks !== null && checks !== known.checks)
    entries.push(entry(`checks:${head}:${checks}:${checkedAt}`, Math.max(checkedAt, updatedAt), { checks }));
  const opens = state === 'open' || state === 'draft';
  if (state !== known.state)
    entries.push(
      ...(opens ? [entry(`${state}:${updatedAt}`, updatedAt, { state })] : over(rows, shown, entry)),
    );
  // The last of all: what goes before it is told of the old name.
  if (repository.toLowerCase() !== shown.repository.toLowerCase())
    entries.push(entry(`moved:${shown.repository}`, updatedAt, { movedTo: shown.repository }));
  return entries;
}

type Make = (what: string, at: Instant, news: News, by?: Person) => Entry;

/** How it ended, with the moment and the person that GitHub has on record. */
function over(its: readonly Row[], shown: PullShown, entry: Make): Entry[] {
  const { state, mergedAt, mergedBy, closedAt, updatedAt, commit } = shown;
  const rows = its.map(({ number }) => number);
  const merged = { state, mergedAt, rows, ...(commit && { commit }) };
  if (state === 'merged' && mergedAt !== null)
    return [entry('merged', mergedAt, merged, mergedBy ?? ALLCLEAR)];
  if (state !== 'closed') return [];
  const at = closedAt ?? updatedAt;
  return [entry(`closed:${at}`, at, { state, rows })];
}

/** What a new row shows of its pull request, as long as that is not over. */
export function firstOf({
  id,
  title,
  url,
  head,
  checks,
  review,
  state,
  private: closed,
}: PullShown): Partial<Pull> {
  return {
    ...{ id, title, url, head, private: closed },
    ...(checks !== null && { checks }),
    ...(review !== null && { review }),
    ...((state === 'open' || state === 'draft') && { state }),
  };
}

/** An approval was given for other commits. */
function voided(rows: readonly Change[], head: string): Pick<News, 'voids'> {
  const voids = rows
    .filter(
      ({ approval, state }) => approval && !approval.after && approval.head !== head && HOLDS.includes(state),
    )
    .map(({ number }) => number);
  return voids.length > 0 ? { voids } : {};
}

const HOLDS: readonly Change['state'][] = ['approved', 'running'];

/** A revert was merged: what it reverts is undone by its row. */
export function undoneBy(row: Row, reverting: Row, { mergedAt, mergedBy }: PullShown): Entry {
  const { repository, number } = row.pull;
  // Told after the merge that did it.
  const at = Math.max(mergedAt ?? 0, row.at, reverting.at) + 1;
  return {
    ...{ type: 'pull_seen', repository, number, undoneBy: reverting.number, rows: [row.number] },
    ...{ key: `${pullKey(row.pull)}:undone:${refName(reverting.pull)}`, at },
    by: personOf(mergedBy ?? ALLCLEAR),
  };
}
