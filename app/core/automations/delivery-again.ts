import { retryOf } from '../outgoing/again.ts';
import { automation } from './define.ts';

/** A channel that was down for a moment must not cost an audience its words. */
export const deliveryAgain = automation({
  name: 'delivery-again',
  does: 'Tries again what was not delivered: after one minute, five, and every fifteen, five times in all',
  after: 'too',
  due({ incident }) {
    return incident.deliveries.waiting.map(({ row, audience, channel, of, attempt, again }) => ({
      ...{ promisedBy: retryOf({ of, audience, channel }), rung: attempt, at: again },
      ...{ to: [], text: '', unspoken: true },
      makes: () => ({ data: { type: 'delivery_tried', row, audience, channel, of, attempt } }),
    }));
  },
});
