import { WORDS_KEPT } from '../incident/entry.ts';
import type { EntryData } from '../incident/fold.ts';
import { ALLCLEAR } from '../incident/words.ts';
import { sections } from '../views/markdown.ts';
import type { View } from '../views/scene.ts';
import { tooOpen } from './audiences.ts';
import type { Finding } from '../words/check.ts';
import { composed, nextAfter, notForThem } from './compose.ts';
import { glance, quoted } from './said.ts';

type Data<T extends EntryData['type']> = Extract<EntryData, { type: T }>;

/** A draft from what is known, as an offer with exactly its words; nothing where they would be too long to keep. */
export function draftFor(
  audience: string,
  number: number,
  view: View,
): { data: Data<'update_offered'>; text: string } | undefined {
  const { incident, plan, now } = view;
  const nextAt = nextAfter({ incident, plan }, audience, now);
  const { words, problem } = composed(view, audience, {
    ...{ text: '', nextAt, number: `U${number}`, author: ALLCLEAR },
  });
  // What may not be typed here is not drafted here either.
  if (words.length > WORDS_KEPT || tooOpen(plan, audience, view.repository)) return undefined;
  // What people notice was written for the room; once it is over the words do not tell it.
  const impact = incident.status.ended ? '' : (incident.impact.text ?? '');
  const found = notForThem(impact, audience, { incident, plan });
  const saying = (level: Finding['level']): string[] =>
    found.flatMap((one) => (one.level === level ? [one.says] : []));
  const held = saying('block');
  const warned = [...(problem === undefined ? [] : [problem]), ...saying('warn')];
  const yes = view.command(`/approve U${number}${held.length > 0 ? ' anyway' : ''}`);
  return {
    data: {
      ...{ type: 'update_offered', number, audience, text: '', words, draft: true },
      ...(nextAt !== null && { next: nextAt }),
      ...(held.length > 0 && { held }),
      ...(warned.length > 0 && { warned }),
    },
    text: sections(`${yes}, which sends exactly this:`, glance([...held, ...warned], view), quoted(words)),
  };
}
