import { hindranceKey } from '../incident/entry.ts';
import { fold, type Entry, type Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import { promising } from '../incident/promised.ts';
import type { Heard } from '../pass/hear.ts';
import { NOTHING, type Needs } from '../pass/needs.ts';
import type { Plan } from '../plan/schema.ts';
import { isShown, sameRef, type PullFound, type PullShown } from '../room/pull.ts';
import type { Room } from '../room/room.ts';
import { readingOf, unread } from './followed.ts';
import { authorsToAsk, proposed, pullRows, revertedIn } from './proposed.ts';
import { newsOf, undoneBy } from './seen.ts';

/** What was heard, with what GitHub shows of pull requests; or which of them must be read, and whose permission. */
export function followed(
  heard: Heard,
  room: Room,
  plan: Plan,
  now: Instant,
): Heard | { readonly needs: Needs } {
  const pulls = unread(heard.state, room.pulls ?? [], now);
  const permissions = authorsToAsk(heard.state, room, plan);
  if (pulls.length + permissions.length > 0) return { needs: { ...NOTHING, pulls, permissions } };
  const entries = told(heard.state, room, plan, now);
  if (entries.length === 0) return heard;
  return { ...heard, entries: [...heard.entries, ...entries], state: fold(entries, heard.state) };
}

/** Rows, what became of them, and what could not be read. */
function told(incident: Incident, room: Room, plan: Plan, now: Instant): Entry[] {
  const found = room.pulls ?? [];
  if (found.length === 0 || !incident.declaration.declared) return [];
  const opened = proposed(incident, room, plan).map((one) => promising(one, incident, plan, one.at));
  const state = opened.length > 0 ? fold(opened, incident) : incident;
  const shown = found.flatMap((one) => ('shown' in one ? [{ as: one.as, shown: one.shown }] : []));
  const news = shown.flatMap(({ as, shown: pull }) => {
    // Renamed and transferred repositories answer to their old name too.
    const rows = pullRows(state).filter((row) => sameRef(row.pull, as) || isShown(row.pull, pull));
    return rows.length > 0 ? newsOf(rows, visible(pull, room)) : [];
  });
  const after = fold(news, state);
  const undone = shown.flatMap(({ shown: pull }) => {
    const reverting = pullRows(after).find((row) => isShown(row.pull, pull));
    const row = pull.state === 'merged' ? revertedIn(after, pull) : undefined;
    return row && reverting && row.state !== 'undone' && row.undone?.row !== reverting.number
      ? [undoneBy(row, reverting, pull)]
      : [];
  });
  return [...opened, ...news, ...undone, ...hindered(found, incident, now)];
}

/** Of a private repository neither title nor branch is shown where everybody reads, whoever named it there. */
function visible(pull: PullShown, { repository }: Room): PullShown {
  if (repository.private || !pull.private) return pull;
  return { ...pull, title: `#${pull.number}`, base: null };
}

/** What GitHub would not show is told once, and that it does again. */
function hindered(found: readonly PullFound[], { hindrances }: Incident, now: Instant): Entry[] {
  const note = (key: string, data: object): Entry =>
    ({ ...data, key: hindranceKey(key, String(now)), at: now, by: ALLCLEAR }) as Entry;
  const refused = new Map(
    found.flatMap((one) =>
      'refused' in one ? [[readingOf(one.as, one.refused), one.refused] as const] : [],
    ),
  );
  const again = found
    .flatMap((one) => ('shown' in one ? [readingOf(one.as, 403), readingOf(one.as, 404)] : []))
    .filter((what) => hindrances.failing[what] && !refused.has(what));
  return [
    ...[...refused].map(([what, status]) => note(what, { type: 'could_not', what, status })),
    ...[...new Set(again)].map((what) => note(`again ${what}`, { type: 'could_again', what })),
  ];
}
