import { command, record } from '../grammar/define.ts';
import { spokenFor } from '../review/party.ts';

export const feedback = command({
  name: 'feedback',
  group: 'anybody',
  does: 'Says what to keep or to better, for the next review of the plan',
  usage: ['/feedback what helped, or what did not', '/feedback for Vendors: what they said'],
  takes: {},
  text: 'must',
  examples: {
    right: [
      '/feedback the status page was an hour behind',
      '/feedback for End users: nobody told us that it was over',
    ],
    wrong: ['/feedback'],
  },
  decide: ({ text }, scene) => record({ type: 'feedback_given', ...spokenFor(text, scene) }),
});
