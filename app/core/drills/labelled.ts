import type { EntryData, Incident } from '../incident/fold.ts';
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
