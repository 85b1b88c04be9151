import type { Deed, Desk } from '../../upkeep/desk.ts';
import { reviewedAnswer } from '../../views/review/ended.ts';
import type { Decision } from '../decisions.ts';
import { stampOf } from './ending.ts';
import type { Heard } from './hear.ts';
import type { Memory } from './memory.ts';

interface Answering {
  readonly desk: Desk;
  readonly memory: Memory;
  readonly decisions: readonly Decision[];
}

/** How one comment is answered: a reaction, and words only where there is something to say to its writer. */
export function answerTo(
  { remark, refused, words, ends }: Heard,
  { desk, memory, decisions }: Answering,
): Deed[] {
  const ending = memory.ended?.comment === remark.id ? memory.ended : null;
  const end =
    ends !== undefined && ending ? [reviewedAnswer(ending, stampOf(desk, decisions, ending), desk)] : [];
  const body = [...words, ...end].join('\n\n');
  const reaction = refused ? 'confused' : '+1';
  if (body === '') return [{ do: 'react', comment: remark.id, with: reaction }];
  const key = `c${remark.id}`;
  return desk.said.has(key) ? [] : [{ do: 'say', key, body, for: remark.id, with: reaction }];
}
