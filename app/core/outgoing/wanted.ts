import type { EntryData, Incident } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { View } from '../views/scene.ts';
import { speakerOf, waitingFor } from './awaited.ts';
import { draftFor } from './drafts.ts';
import { approverOf, waitsText } from './said.ts';

/** Who has the next word: whoever may say yes to what waits, else who speaks for the room. */
export function askedFor(audience: string, incident: Incident, plan: Plan): Person {
  const waiting = waitingFor(incident, audience);
  return (waiting && approverOf({ incident, plan }, waiting)) ?? speakerOf(incident);
}

/** What is asked for, in Markdown: why, and what one would write oneself. */
export interface Asking {
  readonly head: string;
  /** As in "how it stands". */
  readonly what: string;
}

/** Asks for words to an audience: for a yes to those that wait, else for one's own, or a draft. */
export function wanted(
  audience: string,
  { head, what }: Asking,
  number: number,
  view: View,
): { readonly text: string; readonly data?: EntryData } {
  const waiting = waitingFor(view.incident, audience);
  if (waiting) return { text: `${head} ${waitsText(waiting, view)}` };
  const own = `${head} ${view.command(`/update ${audience}`)} and ${what}`;
  const draft = draftFor(audience, number, view);
  return draft ? { data: draft.data, text: `${own}, or ${draft.text}` } : { text: `${own}.` };
}
