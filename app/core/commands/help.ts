import { command, may, tell } from '../grammar/define.ts';

export const help = command({
  name: 'help',
  group: 'record',
  does: 'Lists what to type here, or explains one command',
  usage: ['/help', '/help role'],
  takes: { about: may('command') },
  text: 'no',
  examples: { right: ['/help', '/help role', '/help /role'], wrong: ['/help me please'] },
  decide: ({ args }) => tell({ about: 'help', ...(args.about !== undefined && { command: args.about }) }),
});
