import { command, tell } from '../grammar/define.ts';

export const catchup = command({
  name: 'catchup',
  group: 'record',
  does: 'Tells whoever joins late how it stands, in ten lines',
  usage: ['/catchup'],
  takes: {},
  text: 'no',
  examples: { right: ['/catchup'], wrong: ['/catchup with bob'] },
  decide: () => tell({ about: 'catchup' }),
});
