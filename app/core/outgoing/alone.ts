import type { Incident } from '../incident/fold.ts';
import { MINUTE, samePerson, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Offer } from './offer.ts';

type Offering = Pick<Offer, 'audience' | 'by' | 'at' | 'draft' | 'never'>;

/** From when the Communication Lead may send their own words alone, as a minute that words can name; undefined where they may not. */
export function aloneFrom(
  { roles }: Incident,
  plan: Plan,
  { audience, by, at, draft, never }: Offering,
): Instant | undefined {
  const comms = roles.holders['comms'];
  if (!comms || draft || never || !samePerson(comms, by)) return undefined;
  return Math.ceil((at + (plan.audiences[audience]?.approveWithin ?? 0)) / MINUTE) * MINUTE;
}
