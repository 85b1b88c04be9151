import { refuse, type Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';

/** Sends an update once more where it did not arrive, or where nobody knows. */
export function againOf(number: number, { incident }: Scene): Answer {
  return refuse({
    code: 'no such row',
    row: `U${number}`,
    open: incident.updates.open.map((one) => `U${one.number}`),
  });
}
