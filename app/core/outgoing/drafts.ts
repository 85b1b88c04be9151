import { WORDS_KEPT } from '../incident/entry.ts';
import type { EntryData } from '../incident/fold.ts';
import { ALLCLEAR } from '../incident/words.ts';
import { sections } from '../views/markdown.ts';
import type { View } from '../views/scene.ts';
import { hearsInRoom, waysOut } from './audiences.ts';
import { composed, nextAfter } from './compose.ts';
import { quoted } from './said.ts';

type Data<T extends EntryData['type']> = Extract<EntryData, { type: T }>;

/** An update that goes out by itself, marked as such. */
export function automaticUpdate(
  audience: string,
  text: string,
  number: number,
  view: View,
): Data<'update_sent'> {
  const { incident, plan, now } = view;
  const over = incident.status.ended !== null;
  const { words } = composed(view, audience, {
    text,
    nextAt: nextAfter({ incident, plan }, audience, now, undefined),
    number: `U${number}`,
    automatic: true,
  });
  const leaves = waysOut(plan, audience).length > 0 || hearsInRoom(plan, audience);
  return {
    ...{ type: 'update_sent', number, audiences: [audience], text: text.slice(0, 500) },
    ...{
      words: leaves ? { [audience]: words.slice(0, WORDS_KEPT) } : {},
      automatic: true,
      ...(over && { over }),
    },
  };
}

/** A draft from what is known, as an offer with exactly its words; nothing where they would be too long to keep. */
export function draftFor(
  audience: string,
  number: number,
  view: View,
): { data: Data<'update_offered'>; text: string } | undefined {
  const { incident, plan, now } = view;
  const nextAt = nextAfter({ incident, plan }, audience, now, undefined);
  const { words } = composed(view, audience, {
    text: '',
    nextAt,
    number: `U${number}`,
    author: ALLCLEAR,
  });
  if (words.length > WORDS_KEPT) return undefined;
  return {
    // What is promised is the time that the words name, whenever they are sent.
    data: {
      ...{ type: 'update_offered', number, audience, text: '', words, draft: true },
      ...(nextAt !== null && { next: nextAt }),
    },
    text: sections(`${view.command(`/approve U${number}`)}, which sends exactly this:`, quoted(words)),
  };
}
