import { brief } from '../incident/entry.ts';
import { MINUTE } from '../incident/words.ts';
import { postsItself } from '../outgoing/who-posts.ts';
import { automation } from './define.ts';

/** A promise that was missed is visible: on the card and by a label, in public rooms too. */
export const updatePassed = automation({
  name: 'update-passed',
  does: 'Marks an update as late on the card and by a label, the moment it was promised for has passed',
  marks: true,
  due({ incident, plan, repository }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    return Object.entries(incident.promises.next)
      .filter(
        ([audience]) =>
          (plan.audiences[audience]?.whenDue ?? 'nothing') !== 'nothing' &&
          !postsItself(plan, audience, repository),
      )
      .map(([audience, { at, by }]) => ({
        ...{
          promisedBy: `${brief(by)}:${audience}`,
          rung: 0,
          at: at + MINUTE,
          to: [],
          text: '',
          unspoken: true,
          marks: true,
        },
        makes: () => ({ data: { type: 'promise_passed', audience, of: by } }),
      }));
  },
});
