import { refuse, type Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import { isPast } from '../incident/promised.ts';
import { samePerson, type Instant } from '../incident/words.ts';
import type { Offer } from './offer.ts';
import { hearsInRoom, titleOf, waysOut } from './audiences.ts';
import { nextAfter, viewAt } from './compose.ts';

/** Four eyes that cannot block: after its time whoever holds the Communication Lead may send alone, on record. */
export function yesTo(offer: Offer, insisting: 'anyway' | 'again' | undefined, scene: Scene): Answer {
  const { plan, incident, by, at } = scene;
  const { number, audience, draft, held, never, text, words, key, next, from, own, mirror } = offer;
  const row = `U${number}`;
  if (!plan.audiences[audience])
    return refuse({
      code: 'not that',
      what: `${row} was for ${audience}, and the outage plan knows no such audience any more.`,
      right: `/withdraw ${row}`,
    });
  const twin = incident.updates.open.find(({ was }) => was === number);
  if (twin && insisting !== 'anyway')
    return refuse({
      code: 'not that',
      what: `Two rows were called ${row} in one moment: ${row} is for ${titleOf(plan, audience)}, and what was offered to ${titleOf(plan, twin.audience)} is U${twin.number} now. ${row} takes an anyway.`,
      right: `/approve U${twin.number}`,
    });
  const own_ = !draft && samePerson(offer.by, by);
  if (own_) {
    const comms = incident.roles.holders['comms'];
    const waited = at - offer.at >= (plan.audiences[audience]?.approveWithin ?? 0);
    if (!comms || !samePerson(comms, by) || !waited)
      return refuse({
        code: 'not that',
        what: `${row} is your own: somebody else must say yes. The Communication Lead may send alone once nobody has answered for its time.`,
        right: `/withdraw ${row}`,
      });
  }
  if (never)
    return refuse({
      code: 'not that',
      what: `${row} holds what looks like a secret, so it is not sent at all.`,
      right: `/update ${audience} without it`,
    });
  if (held.length > 0 && insisting !== 'anyway')
    return refuse({
      code: 'not that',
      what: `${row} is held: ${held.join(' ')}`,
      right: `/approve ${row} anyway`,
    });
  if (next !== null && isPast(next, at) && insisting !== 'anyway')
    return refuse({
      code: 'not that',
      what: `${row} says that the next update comes by ${viewAt(scene).zoned(next)}, and that has passed. Better words are a new update; ${row} as it is takes an anyway.`,
      right: `/update ${audience} how it stands`,
    });
  const outside = waysOut(plan, audience).length > 0 || hearsInRoom(plan, audience);
  return {
    entries: [
      {
        type: 'update_sent',
        ...{ number, audiences: [audience], text, words: outside ? { [audience]: words } : {} },
        offer: { key, by: offer.by, own, ...(mirror !== undefined && { mirror }) },
        ...(from !== null && { from }),
        ...promisedBy(offer, scene),
        ...(own_ && { alone: true }),
        ...(incident.status.ended && { over: true }),
      },
    ],
  };
}

/** What its words say holds; what is due sooner since, because it got worse, does too. */
function promisedBy({ audience, next, asked }: Offer, scene: Scene): { next?: Instant } {
  if (next === null || isPast(next, scene.at)) return {};
  const sooner = asked ? null : nextAfter(scene, audience, scene.at, undefined);
  return { next: Math.min(next, sooner ?? next) };
}
