import type { EntryData } from '../incident/fold.ts';
import { personOf } from '../incident/words.ts';
import type { Scene } from '../grammar/scene.ts';
import { approverOf } from '../outgoing/said.ts';
import { mentionableAt } from './due.ts';
import { maySpeak } from '../outgoing/who-posts.ts';

/** An offer with whom its comment mentions: whoever is asked for a yes, unless they were mentioned a moment ago. */
export function calling<D extends EntryData>(data: D, { incident, plan, repository, by, at }: Scene): D {
  // Where the app may not speak unasked it calls nobody but who asked.
  if (data.type !== 'update_offered' || data.never || !maySpeak(repository, plan)) return data;
  const asked = approverOf({ incident, plan }, { audience: data.audience, by });
  if (!asked || at < mentionableAt(asked.login, incident, plan)) return data;
  return { ...data, to: [personOf(asked)] };
}
