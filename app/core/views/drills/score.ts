import { totalOf } from '../../drills/score.ts';
import type { Scored } from '../../facts/drill.ts';
import type { View } from '../scene.ts';

const CALLED: Readonly<Record<Scored['what'], string>> = {
  roles: 'Roles taken in time',
  promises: 'Promises kept',
  changes: 'Changes logged',
  vendors: 'Vendors called in time',
  expected: 'What else was expected',
};

const MISSED = 10;

/** How a drill went, each thing on a line with what was missed, by role. */
export function scoreText(score: readonly Scored[], { text }: Pick<View, 'text'>): string {
  const { kept, of } = totalOf(score);
  if (of === 0) return '**Score of the drill:** nothing came up that could be counted.';
  const lines = score.map(({ what, missed, ...one }) => {
    const named = missed.slice(0, MISSED).map((words) => text(words, 160));
    const more = missed.length > MISSED ? [`and ${missed.length - MISSED} more`] : [];
    const misses = missed.length > 0 ? `. Missed: ${[...named, ...more].join('; ')}` : '';
    return `- **${CALLED[what]}:** ${one.kept} of ${one.of}${misses}.`;
  });
  return [`**Score of the drill: ${kept} of ${of}.**`, '', ...lines].join('\n');
}

/** The score on the card, once there is one. */
export function drillScore(view: View): string | undefined {
  const { score } = view.incident.drill;
  return score ? scoreText(score, view) : undefined;
}
