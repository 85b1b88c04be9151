import { isWaiting } from '../changes/change.ts';
import { approverOf } from '../changes/who.ts';
import { brief } from '../incident/entry.ts';
import { MINUTE, samePerson } from '../incident/words.ts';
import { waitsForYes } from '../views/changes.ts';
import { automation, type Due } from './define.ts';

/** Somebody cannot go on until they hear yes or no; anew for other words, never for the same. */
export const changeWaits = automation({
  name: 'change-waits',
  does: 'Asks the Change Manager once for a yes to a change, with all that it takes to decide; else the on-call, else the lead',
  due({ incident, plan }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    const asked = approverOf({ incident, plan });
    // Whoever says yes and worded it knows.
    const waiting = incident.changes.rows.filter(isWaiting).filter(({ asOf }) => !samePerson(asOf.by, asked));
    return waiting.map((change): Due => {
      const { asOf, pull } = change;
      // What GitHub says of a pull request belongs to it, and comes a little later.
      const at = asOf.at + (pull && pull.state === null ? MINUTE : 0);
      return {
        ...{ promisedBy: brief(asOf.key), rung: 0, at, to: [asked], text: '' },
        makes: (view) => ({ text: waitsForYes(change, view) }),
      };
    });
  },
});
