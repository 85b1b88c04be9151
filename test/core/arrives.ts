import type { Entry } from '../../app/core/incident/fold.ts';
import type { Instant } from '../../app/core/incident/words.ts';
import type { Delivered } from '../../app/core/outgoing/delivered.ts';
import { outcomes, type Result } from '../../app/core/outgoing/outcomes.ts';
import { targetOf } from '../../app/core/outgoing/target.ts';
import type { Deliver } from '../../app/core/pass/effects.ts';
import type { Plan } from '../../app/core/plan/schema.ts';

/** Everything arrives, unless its channel is down. */
export function arrives(effect: Deliver, plan: Plan, down: readonly string[], now: Instant): Entry[] {
  const results = effect.leaving.map(({ message: _, ...leaving }): Result => {
    const channel = plan.channels[leaving.channel]!;
    const target = targetOf(channel);
    const id = channel.kind === 'repository' ? `${channel.repository}#7` : 'x';
    const why = down.includes(leaving.channel) ? 'no answer' : undefined;
    const delivered: Delivered =
      why === undefined ? { ok: true, id } : { ok: false, final: false, why, to: leaving.channel };
    return { leaving, target, delivered };
  });
  return outcomes(effect, results, now);
}
