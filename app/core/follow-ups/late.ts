import { commentOf } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import { DELTAS, type Effect } from '../pass/effects.ts';
import { patience } from '../pass/patience.ts';
import type { View } from '../views/scene.ts';
import { unopened } from './wanted.ts';

/** Follow-ups that GitHub would not open, or whose opening was cut off: tried again under the comment that asked. */
export function openedLate(state: Incident, fresh: ReadonlySet<string>, view: View): Effect[] {
  const failing = state.hindrances.failing[DELTAS['open follow-ups']];
  if (failing && view.now < failing.at + patience(failing.count)) return [];
  return unopened(state, view)
    .filter(({ mark }) => !fresh.has(mark.key))
    .flatMap((wanted): Effect[] => {
      const comment = commentOf(wanted.mark.key);
      if (comment === undefined) return [];
      return [
        { do: 'claim', comment, reaction: '+1' },
        {
          ...{ do: 'open follow-ups', under: comment, key: `open:${wanted.mark.key}`, text: '', entries: [] },
          ...{ opens: [wanted], zone: view.plan.timezone },
        },
      ];
    });
}
