import { whyNot } from '../duplicates/other.ts';
import { command, must, record, refuse } from '../grammar/define.ts';

const RIGHT = '/duplicate #12';

export const duplicate = command({
  name: 'duplicate',
  group: 'steer',
  does: 'The same outage has another room: ends this one, and its people and notes go there',
  usage: ['/duplicate #12'],
  takes: { issue: must('issue') },
  text: 'may',
  ongoing: true,
  examples: {
    right: ['/duplicate #12', '/duplicate #12 same certificate'],
    wrong: ['/duplicate', '/duplicate of that', '/duplicate elsewhere/outages#12'],
  },
  decide({ args: { issue }, text }, { repository, number, others, incident }) {
    const no = (what: string) => refuse({ code: 'not that', what, right: RIGHT });
    if (issue.repository.toLowerCase() !== `${repository.owner}/${repository.name}`.toLowerCase())
      return no('The other room must be in this repository.');
    if (issue.number === 0) return no('Issues begin at 1.');
    if (issue.number === number) return no('That is this very issue.');
    const other = others?.find((one) => one.number === issue.number);
    const refused = other && whyNot(other, number, incident);
    if (refused) return refuse(refused);
    return record({ type: 'called_off', duplicateOf: `#${issue.number}`, ...(text && { how: text }) });
  },
});
