import type { Entry, EntryData, Incident } from '../incident/fold.ts';
import { DRILL } from '../plan/labels.ts';
import type { Room } from '../room/room.ts';
import { isDrill, isTold } from './drill.ts';

/** What the label `drill` means that somebody sets or takes away; nothing where it changes nothing. */
export function drillLabelled(did: 'labeled' | 'unlabeled', incident: Incident): EntryData | undefined {
  const set = did === 'labeled';
  const drill = isDrill(incident);
  // After the end the label is a note of what it was.
  if (set === drill || incident.status.ended) return undefined;
  // Who was told that it is real is not told afterwards that it was none, nor the other way round.
  if (isTold(incident)) return { type: 'drill_kept', drill };
  return { type: set ? 'drill_begun' : 'drill_withdrawn' };
}

/**
 * What wears the label when a person declares it is a drill, though a program set it, or no event tells of it yet.
 * Not where somebody chose it who may do nothing here: their report would alarm nobody.
 */
export function wornAtDeclaring(
  decided: readonly Entry[],
  incident: Incident,
  { issue, events }: Pick<Room, 'issue' | 'events'>,
): readonly Entry[] {
  const declared = decided.find(({ type }) => type === 'declared');
  if (!declared || isDrill(incident)) return [];
  const its = (label: string): boolean => label.toLowerCase() === DRILL;
  const told = (events?.list ?? []).filter(
    ({ what }) => (what.did === 'labeled' || what.did === 'unlabeled') && its(what.label),
  );
  const last = told.findLast(({ at }) => at <= declared.at);
  const worn = told.length === 0 ? issue.labels.some(its) : last?.what.did === 'labeled' && last.by.bot;
  if (!worn) return [];
  const { key, at, by } = declared;
  return [{ type: 'drill_begun', key: `drill:${key}`, at, by }];
}
