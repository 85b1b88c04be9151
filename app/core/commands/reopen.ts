import { command, record, refuse } from '../grammar/define.ts';

export const reopen = command({
  name: 'reopen',
  group: 'steer',
  does: 'It came back: the clocks start again, nothing is lost',
  usage: ['/reopen what you see'],
  takes: {},
  text: 'may',
  examples: { right: ['/reopen payments fail again'], wrong: [] },
  decide({ text }, { incident }) {
    const { ended, now } = incident.status;
    if (!ended) return refuse({ code: 'not ended', status: now });
    return record({ type: 'reopened', ...(text && { why: text }) });
  },
});
