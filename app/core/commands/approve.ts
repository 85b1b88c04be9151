import { command, many, may, refuse } from '../grammar/define.ts';
import type { Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import type { EntryData } from '../incident/fold.ts';
import { isPast } from '../incident/promised.ts';
import { samePerson, type Instant } from '../incident/words.ts';
import type { Offer } from '../outgoing/offer.ts';
import { againOf } from '../outgoing/again.ts';
import { hearsInRoom, titleOf, waysOut } from '../outgoing/audiences.ts';
import { nextAfter, viewAt } from '../outgoing/compose.ts';

export const approve = command({
  name: 'approve',
  group: 'approve',
  does: 'Says yes to what waits for it: sends just the words that were offered',
  usage: ['/approve U1', '/approve U1 anyway', '/approve U1 again'],
  takes: { rows: many('row'), insisting: may('insisting') },
  text: 'may',
  examples: { right: ['/approve U1', '/approve U1 anyway'], wrong: ['/approve', '/approve U9999'] },
  decide({ args: { rows, insisting } }, scene) {
    const { open } = scene.incident.updates;
    const mine = open.filter((one) => one.draft || !samePerson(one.by, scene.by));
    if (rows.length === 0) {
      if (mine.length > 1) return refuse(whichOf(mine));
      const one = mine[0];
      return one
        ? yesTo(one, insisting, scene)
        : refuse({
            code: 'nothing open',
            what: 'offer that waits',
            right: '/update technical how it stands',
          });
    }
    const entries: EntryData[] = [];
    for (const { letter, number } of rows) {
      const offer = letter === 'U' ? open.find((one) => one.number === number) : undefined;
      const answer = offer
        ? yesTo(offer, insisting, scene)
        : insisting === 'again' && letter === 'U'
          ? againOf(number, scene)
          : refuse({
              code: 'no such row',
              row: `${letter}${number}`,
              open: open.map((one) => `U${one.number}`),
            });
      if ('refusal' in answer) return answer;
      entries.push(...answer.entries);
    }
    return { entries };
  },
});

const whichOf = (open: readonly Offer[]) =>
  ({
    code: 'which row',
    open: open.map(({ number }) => `U${number}`),
    right: `/approve U${open[0]!.number}`,
  }) as const;

/** Four eyes that cannot block: after its time whoever holds the Communication Lead may send alone, on record. */
function yesTo(offer: Offer, insisting: 'anyway' | 'again' | undefined, scene: Scene): Answer {
  const { plan, incident, by, at } = scene;
  const { number, audience, draft, held, never, text, words, key, next, from, own } = offer;
  const row = `U${number}`;
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
        offer: { key, by: offer.by, own },
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
