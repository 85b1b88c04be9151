import { command, must, record } from '../grammar/define.ts';

export const severity = command({
  name: 'severity',
  also: ['sev'],
  group: 'steer',
  does: 'Says how bad it is; 1 is the worst',
  usage: ['/severity 1', '/sev 2 why'],
  takes: { severity: must('severity') },
  text: 'may',
  examples: {
    right: ['/sev 1', '/severity SEV-2 wallets work', '/sev s3', '/severity sev 1'],
    wrong: ['/sev', '/sev 9', '/severity high'],
  },
  decide({ args, text }) {
    return record({ type: 'severity_set', severity: args.severity, ...(text && { why: text }) });
  },
});
