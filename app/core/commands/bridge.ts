import { command, may, must, record } from '../grammar/define.ts';

export const bridge = command({
  name: 'bridge',
  group: 'record',
  does: 'Says where to join by voice',
  usage: ['/bridge https://…', '/bridge leadership https://… how to get in'],
  takes: { url: must('url'), bridge: may('bridge') },
  text: 'may',
  ongoing: true,
  examples: {
    right: ['/bridge https://meet.example/tech', '/bridge leadership https://meet.example/mgmt PIN 4411'],
    wrong: ['/bridge', '/bridge upstairs'],
  },
  decide: ({ args, text }) =>
    record({
      type: 'bridge_opened',
      bridge: args.bridge ?? 'technical',
      url: args.url,
      ...(text && { how: text }),
    }),
});
