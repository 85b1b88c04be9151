import { command, record } from '../grammar/define.ts';

export const cancel = command({
  name: 'cancel',
  also: ['calloff'],
  group: 'steer',
  does: 'Calls it off: it was no outage',
  usage: ['/cancel why'],
  takes: {},
  text: 'may',
  ongoing: true,
  examples: { right: ['/cancel a probe was misconfigured', '/cancel'], wrong: [] },
  decide: ({ text }) => record({ type: 'called_off', ...(text && { how: text }) }),
});
