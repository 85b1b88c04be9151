import { chases, CHASING } from '../follow-ups/chase.ts';
import { DAY } from '../incident/words.ts';
import { followUpChased } from '../views/follow-ups/chased.ts';
import { automation, type Due } from './define.ts';

/** A follow-up that nobody is asked about is forgotten: its own issue asks, whatever became of the room. */
export const followUpDue = automation({
  name: CHASING,
  after: 'too',
  does: 'Asks the owner of a follow-up how it stands, in its own issue, on the day it is due and weekly after',
  due({ incident, plan, repository, now }) {
    if (!incident.declaration.declared) return [];
    const home = `${repository.owner}/${repository.name}`;
    return chases(incident, plan, now).map(({ one, promisedBy, rung, at }): Due => ({
      ...{ promisedBy, rung, at, to: one.who.length > 0 ? one.who : [one.by], text: '' },
      there: { issue: `${home}#${one.number}`, since: at - DAY },
      makes: (view) => ({ text: followUpChased(one, view) }),
    }));
  },
});
