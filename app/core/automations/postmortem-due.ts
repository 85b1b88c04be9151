import { chases } from '../postmortem/chased.ts';
import { lacksPlanAnswer, ownerOf, postmortemOwed } from '../postmortem/owed.ts';
import { planAsked, postmortemChased } from '../views/postmortem/chasing.ts';
import { automation, type Due } from './define.ts';

/** One nudge is forgotten: it goes on until the document is accepted, or waived with a reason. */
export const postmortemDue = automation({
  name: 'postmortem-due',
  after: 'only',
  does: 'Reminds the lead of the postmortem on the day it is due and weekly from then on, and of what it says of the plan once accepted',
  due({ incident, plan, now }) {
    const { due, accepted } = incident.postmortem;
    if (!incident.declaration.declared || !postmortemOwed(incident, plan)) return [];
    const to = [ownerOf(incident)];
    const zone = plan.timezone;
    const every = due ? due.every : plan.postmortem.remindEvery;
    if (lacksPlanAnswer(incident, plan)) {
      const { at: since, key } = accepted!;
      const [first, ...later] = chases(since, every, now, zone);
      // Asked at once, while it is fresh; then as the postmortem itself.
      const moments = first!.rung === 0 ? [{ rung: 0, at: since }, ...later] : [first!, ...later];
      return moments.map(({ rung, at }): Due => ({
        ...{ promisedBy: `${key}:plan`, rung, at, to, text: '' },
        makes: (view) => ({ text: planAsked(view) }),
      }));
    }
    if (!due) return [];
    return chases(due.by, every, now, zone).map(({ rung, at }): Due => ({
      ...{ promisedBy: due.key, rung, at, to, text: '' },
      makes: (view) => ({ text: postmortemChased(view) }),
    }));
  },
});
