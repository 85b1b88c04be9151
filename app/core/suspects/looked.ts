import type { Entry, Incident } from '../incident/fold.ts';
import { isKnown } from '../pass/fresh.ts';
import type { Known } from '../pass/known.ts';
import { NOTHING, type Needs } from '../pass/needs.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { suspectsAsked } from './question.ts';
import { suspectsSeen } from './seen.ts';

/** What changed before it broke, where somebody asks for it: to be read first, or as it was read. */
export function lookedAt(
  { state, entries }: { readonly state: Incident; readonly entries: readonly Entry[] },
  room: Room,
  plan: Plan,
  known: Known,
): { readonly needs: Needs } | { readonly entries: readonly Entry[] } {
  const answered = (key: string): boolean => isKnown(known, key);
  const question = suspectsAsked(state, entries, answered, plan, room.repository);
  if (!question) return { entries: [] };
  if (room.suspects?.question !== question.key) return { needs: { ...NOTHING, suspects: question } };
  return { entries: [suspectsSeen(question, room.suspects)] };
}
