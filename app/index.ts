import type { Probot } from 'probot';
import { deliver, type DeliveryParts } from './hosting/deliveries.ts';

/** The Probot door: hands every delivery on, and knows nothing of incidents. */
export const door =
  (parts: DeliveryParts) =>
  (app: Probot): void =>
    app.onAny(({ id, name, payload }) => deliver({ id, event: name, payload }, parts));
