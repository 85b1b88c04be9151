import { MINUTE, type Instant } from '../incident/words.ts';
import { isOpen, roundOf, type VendorCase } from '../partners/cases.ts';
import { nameOf } from '../partners/said.ts';
import { breach } from '../views/partners/breach.ts';
import { automation, type Due } from './define.ts';

type Clock = 'answer' | 'restoration';

/** A contract is worth what is said when it is broken: whoever opened the case hears whom to call, and what to say. */
export const vendorBreached = automation({
  name: 'vendor-breached',
  does: 'Tells whoever opened a case whom to call and what to say, once, when the vendor breaks a clock of its contract',
  due({ incident }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    return incident.vendors.cases.filter(isOpen).flatMap((one) => {
      const { answerBy, restoreBy, answeredAt, restoredAt } = roundOf(one);
      return [
        ...(answerBy !== null && answeredAt === null ? broken(one, 'answer', answerBy) : []),
        ...(restoreBy !== null && restoredAt === null ? broken(one, 'restoration', restoreBy) : []),
      ];
    });
  },
});

/** A time is promised to the minute. The mark is for the record, in public rooms too. */
function broken(one: VendorCase, clock: Clock, by: Instant): Due[] {
  const promisedBy = `${roundOf(one).key}:${clock}`;
  const at = by + MINUTE;
  return [
    {
      ...{ promisedBy, rung: 0, at, to: [one.by], text: '' },
      makes: (view) => ({ text: breach(one, clock, view) }),
    },
    {
      ...{ promisedBy, rung: 1, at, to: [], text: '', unspoken: true, marks: true },
      makes: () => ({ data: { type: 'case_late', ...nameOf(one), clock } }),
    },
  ];
}
