import { command, record } from '../grammar/define.ts';

export const cause = command({
  name: 'cause',
  group: 'steer',
  does: 'Says what you suspect; the last word wins',
  usage: ['/cause your best guess'],
  takes: {},
  text: 'must',
  examples: { right: ['/cause an intermediate certificate expired'], wrong: ['/cause'] },
  decide: ({ text }) => record({ type: 'cause_suspected', text }),
});
