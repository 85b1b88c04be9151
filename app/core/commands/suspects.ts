import { command, tell } from '../grammar/define.ts';

export const suspects = command({
  name: 'suspects',
  group: 'record',
  does: 'Shows what changed before it broke: merges, releases, deployments, workflow runs',
  usage: ['/suspects'],
  takes: {},
  text: 'no',
  examples: { right: ['/suspects'], wrong: ['/suspects in the shop'] },
  decide: () => tell({ about: 'suspects' }),
});
