import { command, record } from '../grammar/define.ts';

export const join = command({
  name: 'join',
  group: 'record',
  does: 'Puts you on the Critical Response Team',
  usage: ['/join'],
  takes: {},
  text: 'no',
  examples: { right: ['/join'], wrong: ['/join tomorrow'] },
  decide(_said, { by, plan }) {
    return record({
      type: 'role_taken',
      role: 'team',
      title: plan.roles['team']!.title,
      many: true,
      who: [by],
    });
  },
});
