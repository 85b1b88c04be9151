import { command, may, record, refuse } from '../grammar/define.ts';

export const postmortem = command({
  name: 'postmortem',
  group: 'steer',
  does: 'Drafts the document about it; waives it, or says whether the plan changes',
  usage: [
    '/postmortem',
    '/postmortem waive why',
    '/postmortem plan yes where it changes',
    '/postmortem plan no why',
  ],
  takes: { act: may('postmortemAct') },
  text: 'may',
  examples: {
    right: [
      '/postmortem',
      '/postmortem waive the same as #407, which has one',
      '/postmortem plan yes #431 puts the certificate on the list',
      '/postmortem plan: no, it held',
    ],
    wrong: ['/postmortem tomorrow', '/postmortem waive', '/postmortem plan', '/postmortem plan yes'],
  },
  decide({ args: { act }, text }, { incident }) {
    if (!act && text)
      return refuse({
        ...{ code: 'missing', asks: 'what to do with the postmortem', found: text.split(/\s+/)[0]! },
        choices: ['waive', 'plan yes', 'plan no'],
      });
    const why = text.replace(/^[:,.;]\s*/, '');
    if (act && !why) return refuse({ code: 'text needed', right: `/postmortem ${act} ${asks(act)}` });
    if (!incident.status.ended)
      return refuse({
        code: 'not that',
        what: 'A postmortem is written once it is over.',
        right: '/resolve what fixed it',
      });
    if (!act) return record({ type: 'postmortem_asked' });
    if (act === 'waive') return record({ type: 'postmortem_waived', why });
    return record({ type: 'plan_answered', changes: act === 'plan yes', text: why });
  },
});

const asks = (act: string): string => (act === 'plan yes' ? 'where it changes' : 'why');
