import { command, many, may, record } from '../grammar/define.ts';

export const task = command({
  name: 'task',
  group: 'record',
  does: 'Gives somebody work; it gets a number',
  usage: ['/task @name what to look at', '/task what needs doing'],
  takes: { who: many('someone'), team: may('team') },
  text: 'must',
  ongoing: true,
  examples: {
    right: ['/task @grace compare the certificate chain', '/task look at the edge', '/task me read the logs'],
    wrong: ['/task', '/task @grace'],
  },
  decide({ args, text }, { incident }) {
    return record({
      type: 'task_given',
      number: incident.tasks.last + 1,
      text,
      who: [...args.who],
      ...(args.team !== undefined && { team: args.team }),
    });
  },
});
