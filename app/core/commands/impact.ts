import { command, record } from '../grammar/define.ts';

export const impact = command({
  name: 'impact',
  group: 'record',
  does: 'Says what people notice, and since when',
  usage: ['/impact what people notice', '/impact since: 09:38'],
  takes: {},
  details: { since: 'past' },
  text: 'must',
  textUnless: ['since'],
  examples: {
    right: [
      '/impact EU customers cannot pay by card',
      '/impact since: 09:38',
      '/impact since 20m ago three in four fail',
    ],
    wrong: ['/impact', '/impact since: 14:30 CST'],
  },
  decide({ details, text }) {
    return record({
      type: 'impact_stated',
      ...(text && { text }),
      ...(details.since !== undefined && { since: details.since }),
    });
  },
});
