import { SAYS } from '../../drills/says.ts';
import { length } from '../../incident/zone.ts';
import { drillNote } from '../card/drill-note.ts';
import type { View } from '../scene.ts';

/** What whoever began a scenario is told: how long it lasts, where words go, how it ends. Not what comes. */
export function drillBegun(view: View): string {
  const { scenario, playing } = view.incident.drill;
  if (!scenario || !playing) return '';
  const { injects, title } = scenario;
  const last = playing.at + (injects.at(-1)?.after ?? 0);
  const what = injects.length === 1 ? 'One inject comes' : `${injects.length} injects come`;
  const head = `**${SAYS}: ${view.text(title, 120)}.** ${what} in the next ${length(last - playing.at)}, the last at about ${view.zoned(last)}.`;
  return `${head} ${drillNote(view) ?? ''} It ends with ${view.command('/resolve')} or ${view.command('/cancel')}, and a score.`;
}
