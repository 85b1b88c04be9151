import { ALLCLEAR } from '../incident/words.ts';
import { callsFor } from '../pass/calls.ts';
import { dutyText, hasDuties } from '../views/duties.ts';
import { viewOf } from '../views/scene.ts';
import { untrainedFor } from '../views/training/remarks.ts';
import { automation } from './define.ts';

/** Who takes a role by a command hears in the answer to it; who is assigned by hand, at once after (DESIGN 3.2, rule 3). */
export const duties = automation({
  name: 'duties',
  does: 'Tells people who were assigned by hand what they are there for, and where to join',
  due({ incident, plan, repository, now }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    const view = viewOf({
      incident,
      entries: [],
      plan,
      repository,
      issueUrl: '',
      now,
      earlier: { count: 0, comments: [] },
    });
    return Object.entries(incident.roles.members).flatMap(([role, members]) =>
      members
        // What stands in for a command that is gone was told when that was obeyed.
        .filter(({ key, namedBy }) => /^e\d/.test(key) && namedBy?.id !== ALLCLEAR.id)
        .filter((one) => hasDuties(role, !one.namedBy, plan) || untrainedFor(role, one, view))
        .map((one) => ({
          promisedBy: one.key,
          rung: 0,
          at: one.since,
          to: [one],
          text: dutyText(role, one, view),
          calls: callsFor([{ role, who: [one], by: one.namedBy ?? one }], plan),
        })),
    );
  },
});
