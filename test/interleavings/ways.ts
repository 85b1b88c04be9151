import type { Failed, Delivered } from '../../app/core/outgoing/delivered.ts';
import type { Message } from '../../app/core/outgoing/message.ts';
import type { Parameters } from './shapes.ts';
import type { State } from './state.ts';

/** The route by which words leave GitHub: a channel of the plan. */
export const SEND = 'SEND {channel}';

// Whoever sends gives up waiting then, and says so.
const LONGEST = 20_000;

/** It left, and nobody knows. */
export const doubt = (why: string): Failed => ({ ok: false, final: true, inDoubt: true, why, to: '' });

/** What another side may say that takes nothing, or a connection that breaks. */
export const FAILINGS: readonly Failed[] = [
  { ok: false, final: false, why: 'it answered 503', to: '' },
  { ok: false, final: true, why: 'it answered 410', to: '' },
  doubt('the connection broke'),
];

/** Words arrive on the other side. Answers what their sender hears of it. */
export function arrive(state: State, { channel, message }: Parameters, since: number): Delivered {
  const { key } = message as Message;
  state.arrived.push({ at: state.now, channel: String(channel), message: message as Message });
  return state.now - since >= LONGEST ? doubt('no answer in time') : { ok: true, id: key };
}
