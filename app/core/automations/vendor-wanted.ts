import { speakerOf } from '../outgoing/awaited.ts';
import { wantedSince } from '../partners/wanted.ts';
import { length } from '../incident/zone.ts';
import { address } from '../views/card/facts-known.ts';
import { automation, type Due } from './define.ts';

/** The vendor is called at the first hint: a case can be closed again, lost time cannot be had back. */
export const vendorWanted = automation({
  name: 'vendor-wanted',
  does: 'Asks the lead, once, for the case of a vendor that is to be called at this severity and was not in time',
  due({ incident, plan }) {
    return wantedSince(incident, plan).flatMap(({ vendor, name, since }): Due[] => {
      const { openWithin = null, portal = null } = plan.vendors[vendor] ?? {};
      if (openWithin === null) return [];
      return [
        {
          ...{ promisedBy: `${since.key}:${vendor}`, rung: 0, at: since.at + openWithin, text: '' },
          to: [incident.roles.holders['lead'] ?? speakerOf(incident)],
          makes({ text, command, now }) {
            const where = portal === null ? '' : ` at [its portal](${address(portal)})`;
            const how = `Open a case${where} and comment ${command(`/vendor ${vendor}`)} with its number, or ${command(`/vendor ${vendor} not needed`)} and why.`;
            return {
              text: `**Nobody has called ${text(name, 60)} yet**, asked for ${length(now - since.at)} ago. Call at the first hint: a case can be closed again. ${how}`,
            };
          },
        },
      ];
    });
  },
});
