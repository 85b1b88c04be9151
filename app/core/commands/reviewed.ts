import { command, refuse } from '../grammar/define.ts';

/** What ends a review; in a room it says where it belongs (the review's own issue reads it there). */
export const reviewed = command({
  name: 'reviewed',
  group: 'steer',
  does: 'Ends the plan review, on its own issue, and counts the next one from that day',
  usage: ['/reviewed what was decided'],
  takes: {},
  text: 'may',
  examples: { right: ['/reviewed', '/reviewed two rules dropped, one changed'], wrong: [] },
  decide: () =>
    refuse({
      code: 'not that',
      what: 'This is an incident; a review of the plan ends on its own issue, which is labelled `outage plan`.',
      right: '/feedback what should change',
    }),
});
