import { isDrill, isTold } from '../../drills/drill.ts';
import { DRILL } from '../../plan/labels.ts';
import { and } from '../../words/lists.ts';
import { code } from '../markdown.ts';
import type { View } from '../scene.ts';

/** What holds in a drill, and what to do where it is none; nothing in an outage. */
export function drillNote({ incident, plan, text }: View): string | undefined {
  if (!isDrill(incident)) return undefined;
  const ways = plan.drills.channels.filter((name) => plan.channels[name]?.kind !== 'room');
  const where =
    ways.length > 0
      ? `Words leave for ${and(ways.map((name) => text(name, 60)))} alone`
      : 'No words leave this room';
  const real = isTold(incident)
    ? 'If something does break, open another issue.'
    : `Is it real after all? Take the label ${code(DRILL)} away before the first update.`;
  return `Nothing is really broken. ${where}. ${real}`;
}
