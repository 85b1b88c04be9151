import { clock, day, zoneName } from '../../incident/zone.ts';
import type { View } from '../scene.ts';

/** What an incident goes by outside, the same in every message: its day, for what the room is called is for the room. */
export function neutralTitle({ incident, plan, now }: Pick<View, 'incident' | 'plan' | 'now'>): string {
  const at = incident.declaration.declared?.at ?? now;
  return `Incident of ${day(at, plan.timezone, 0)}, ${clock(at, plan.timezone)} ${zoneName(at, plan.timezone)}`;
}
