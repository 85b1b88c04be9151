import type { Plan } from '../plan/schema.ts';

/** How near an audience is: whoever works in the room, whoever answers for it, everybody else. */
export type Standing = 'technical' | 'leadership' | 'outside';

/**
 * Where an audience stands. One of the plan's own naming is outside, unless it hears in the room itself:
 * what is internal leaves only for those who have it already.
 */
export function standingOf(audience: string, { audiences, channels, exercised }: Plan): Standing {
  const exercise = exercised?.[audience];
  if (exercise) return exercise;
  if (audience === 'public') return 'outside';
  if (audience === 'technical' || audience === 'leadership') return audience;
  const ways = Object.hasOwn(audiences, audience) ? (audiences[audience]?.channels ?? []) : [];
  return ways.some((way) => channels[way]?.kind === 'room') ? 'technical' : 'outside';
}
