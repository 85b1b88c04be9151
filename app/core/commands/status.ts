import { command, must, record } from '../grammar/define.ts';

export const status = command({
  name: 'status',
  group: 'steer',
  does: 'Says where it stands: investigating, identified, monitoring, resolved',
  usage: ['/status identified', '/status monitoring why'],
  takes: { status: must('status') },
  text: 'may',
  ongoing: true,
  examples: {
    right: ['/status identified', '/status monitoring error rate falls', '/status resolved'],
    wrong: ['/status', '/status fine'],
  },
  decide({ args, text }) {
    if (args.status === 'resolved') return record({ type: 'resolved', ...(text && { how: text }) });
    if (args.status === 'called off') return record({ type: 'called_off', ...(text && { how: text }) });
    return record({ type: 'status_set', status: args.status, ...(text && { why: text }) });
  },
});
