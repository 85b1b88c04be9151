import { fold, type Entry, type EntryData, type Incident } from '../incident/fold.ts';
import { ALLCLEAR, personOf } from '../incident/words.ts';
import { isKnown } from '../pass/fresh.ts';
import type { Heard } from '../pass/hear.ts';
import type { Known } from '../pass/known.ts';
import type { Room } from '../room/room.ts';
import { planAnswerIn } from './answer.ts';
import type { DocumentShown } from './document.ts';

/** What was heard, with what became of the document at GitHub since it was last known: accepted, closed, or open again; once each. */
export function documentSeen(heard: Heard, room: Room, known: Known): Heard {
  const entries = newsOf(heard.state, room, known);
  if (entries.length === 0) return heard;
  return { ...heard, entries: [...heard.entries, ...entries], state: fold(entries, heard.state) };
}

function newsOf({ postmortem }: Incident, { document: shown }: Room, known: Known): Entry[] {
  const { document } = postmortem;
  if (!document || !shown || shown.state === document.state) return [];
  const { at, by } = shown;
  const key = `document:${document.number}:${shown.state}:${at}`;
  if (isKnown(known, key)) return [];
  // Never before it was written: what GitHub shows late is told late.
  const when = Math.max(at, document.since + 1);
  return [{ ...become(shown), key, at: when, by: by ? personOf(by) : ALLCLEAR } as Entry];
}

function become({ state, text }: DocumentShown): EntryData {
  if (state === 'closed') return { type: 'postmortem_closed' };
  if (state === 'draft') return { type: 'postmortem_resumed' };
  const answer = text === null ? undefined : planAnswerIn(text);
  return { type: 'postmortem_accepted', ...(answer && { answer }) };
}
