import { command, record } from '../grammar/define.ts';

export const resolve = command({
  name: 'resolve',
  also: ['resolved'],
  group: 'steer',
  does: 'Gives the all-clear: it is over',
  usage: ['/resolve what fixed it'],
  takes: {},
  text: 'may',
  ongoing: true,
  examples: { right: ['/resolve certificate replaced', '/resolve'], wrong: [] },
  decide: ({ text }) => record({ type: 'resolved', ...(text && { how: text }) }),
});
