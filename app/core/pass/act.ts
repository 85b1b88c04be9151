import type { Entry, Incident } from '../incident/fold.ts';
import { promising } from '../incident/promised.ts';
import { inOrder } from '../incident/entry.ts';
import { ALLCLEAR } from '../incident/words.ts';
import { outgoing, type Outgoing } from '../outgoing/outgoing.ts';
import type { View } from '../views/scene.ts';
import type { DueEntry } from './due.ts';

/** What is done because it fell due: entries, words to somebody, and what leaves the room. */
export interface Act {
  readonly due: DueEntry;
  readonly entries: readonly Entry[];
  /** Markdown; empty where nothing is said. */
  readonly text: string;
  readonly outgoing: Outgoing | undefined;
}

/** Does what is due: each thing is made of the incident as it stands, rows numbered one after another. */
export function acts(due: readonly DueEntry[], state: Incident, view: View): Act[] {
  // In the order of the record, which gives rows their numbers too.
  const inTurn = due.toSorted((one, other) => inOrder({ ...one.entry, at: 0 }, { ...other.entry, at: 0 }));
  const spoken = due.filter(({ to }) => to.length > 0).length;
  let number = state.updates.last;
  return inTurn.map((one): Act => {
    const { data, text = one.text } = one.makes?.(view, number + 1) ?? {};
    if (!data) return { due: one, entries: [one.entry], text, outgoing: undefined };
    if ('number' in data) number += 1;
    // A comment that says other things as well is not a draft's own.
    const own = data.type === 'update_offered' && spoken > 1 ? { own: false } : {};
    const promised = promising({ ...data, ...own }, state, view.plan, view.now);
    const entry = {
      ...promised,
      key: `${one.entry.key}.1`,
      at: one.marks ? one.at : view.now,
      by: ALLCLEAR,
    } as Entry;
    return { due: one, entries: [one.entry, entry], text, outgoing: outgoing(entry, state, view) };
  });
}
