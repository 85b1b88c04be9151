import { command, must, record, refuse } from '../grammar/define.ts';

export const duplicate = command({
  name: 'duplicate',
  group: 'steer',
  does: 'The same outage has another room: points there and ends this one',
  usage: ['/duplicate #12'],
  takes: { issue: must('issue') },
  text: 'may',
  ongoing: true,
  examples: {
    right: ['/duplicate #12', '/duplicate acme/outages#12 same certificate'],
    wrong: ['/duplicate', '/duplicate of that'],
  },
  decide({ args, text }, { repository, number }) {
    const here =
      args.issue.repository.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
    const duplicateOf = here ? `#${args.issue.number}` : `${args.issue.repository}#${args.issue.number}`;
    if (args.issue.number === 0)
      return refuse({ code: 'not that', what: 'Issues begin at 1.', right: '/duplicate #12' });
    if (here && args.issue.number === number)
      return refuse({ code: 'not that', what: 'That is this very issue.', right: '/duplicate #12' });
    return record({ type: 'called_off', duplicateOf, ...(text && { how: text }) });
  },
});
