import { lacksYes } from '../changes/change.ts';
import { approverOf } from '../changes/who.ts';
import { brief } from '../incident/entry.ts';
import { samePerson } from '../incident/words.ts';
import { doneWithoutYes } from '../views/changes.ts';
import { automation, type Due } from './define.ts';

/** What was done is on record in any case; whoever should have been asked hears of it. */
export const changeUnapproved = automation({
  name: 'change-unapproved',
  does: 'Tells the Change Manager once of a change that was made without the approval that the plan asks for',
  after: 'too',
  due({ incident, plan }) {
    if (!incident.declaration.declared) return [];
    const told = approverOf({ incident, plan });
    return incident.changes.rows.filter(lacksYes).flatMap((change): Due[] => {
      const { at, by, key } = change.unapproved!;
      if (samePerson(by, told)) return [];
      return [
        {
          ...{ promisedBy: brief(key), rung: 0, at, to: [told], text: '' },
          makes: (view) => ({ text: doneWithoutYes(change, view) }),
        },
      ];
    });
  },
});
