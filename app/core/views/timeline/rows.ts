import { inOrder } from '../../incident/entry.ts';
import { lineOf, type Entry } from '../../incident/fold.ts';
import { MINUTE, type Instant } from '../../incident/words.ts';
import { moment } from '../../incident/zone.ts';
import type { View } from '../scene.ts';
import { sourceOf, type Source } from './source.ts';

/** A line of the whole timeline, at the moment it tells of. */
export interface TimelineRow {
  readonly at: Instant;
  readonly key: string;
  /** Markdown, one line. */
  readonly what: string;
  readonly source: Source;
  /** When it was written down, where that was at another minute. */
  readonly writtenAt: Instant | null;
}

const minute = (at: Instant): number => Math.floor(at / MINUTE);

/** When an entry says that it happened, if that is not when it was written. */
const momentOf = (entry: Entry): Instant =>
  'of' in entry && typeof entry.of === 'number' ? entry.of : entry.at;

/** Every entry that is told, where it belongs in time, with its source; and the first impact as it was stated last. */
export function timelineRows(view: View): TimelineRow[] {
  const rows = view.entries.flatMap((entry) => {
    const line = lineOf(entry.type);
    if (!line) return [];
    const at = momentOf(entry);
    const what = line(entry as never, asOf(at, view));
    return what === '' ? [] : [rowOf(entry, at, begun(what, entry.by.login), view)];
  });
  return [...rows, ...firstImpact(view)].sort(inOrder);
}

/** As a sentence begins; a login stays as it is written. */
const begun = (what: string, login: string): string =>
  what.startsWith(login) ? what : `${what[0]!.toUpperCase()}${what.slice(1)}`;

function rowOf(entry: Entry, at: Instant, what: string, view: View): TimelineRow {
  const writtenAt = minute(at) === minute(entry.at) ? null : entry.at;
  return { at, key: entry.key, what, source: sourceOf(entry, view), writtenAt };
}

/** The same view at the moment of a line: a time of that day stands without its date. */
function asOf(at: Instant, view: View): View {
  const zone = view.plan.timezone;
  return { ...view, time: (when) => moment(when, zone, at) };
}

/** `/impact since:` says at eleven what was at half past nine: there it stands, and moves with the next correction. */
function firstImpact(view: View): TimelineRow[] {
  const { since, confirmed, notedBy } = view.incident.impact;
  const stated = view.entries.findLast(
    (entry) => entry.type === 'impact_stated' && entry.since !== undefined && entry.since === since,
  );
  if (since === null || !confirmed || !stated) return [];
  const by = notedBy ? ` (stated by ${view.name(notedBy)})` : '';
  return [{ ...rowOf(stated, since, `First impact${by}`, view), key: `${stated.key}.impact` }];
}
