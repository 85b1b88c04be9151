import { command, must, record } from '../grammar/define.ts';

export const eta = command({
  name: 'eta',
  group: 'steer',
  does: 'Says when it may be over, or when what may be',
  usage: ['/eta 45m', '/eta 14:30 failover done', '/eta none'],
  takes: { expected: must('aheadOrNone') },
  text: 'may',
  ongoing: true,
  examples: {
    right: ['/eta 45m', '/eta 14:30 C4 live', '/eta none'],
    wrong: ['/eta', '/eta soon', '/eta 14:30 CST'],
  },
  decide({ args, text }) {
    return record({ type: 'end_expected', expected: args.expected, ...(text && { of: text }) });
  },
});
