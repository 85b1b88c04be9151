import { MINUTE } from '../incident/words.ts';
import { postmortemOwed } from '../postmortem/owed.ts';
import { automation, type Due } from './define.ts';

/** Nobody need remember to write it; whoever closed by mistake has some minutes. */
export const postmortem = automation({
  name: 'postmortem',
  after: 'only',
  does: 'Asks for the postmortem at the all-clear where the plan has it due, five minutes after a closing by hand; marks it once late',
  marks: true,
  due({ incident, plan }) {
    const { ended } = incident.status;
    const { due, asked, overdue } = incident.postmortem;
    if (!incident.declaration.declared || !ended || !due || !postmortemOwed(incident, plan)) return [];
    const mark = { to: [], text: '', unspoken: true, marks: true } as const;
    const wait = ended.byHand ? plan.reminders.closingWaits : 0;
    const asking: Due = {
      ...{ ...mark, promisedBy: due.key, rung: 0, at: Math.max(ended.at + wait, ended.at) },
      makes: () => ({ data: { type: 'postmortem_asked' } }),
    };
    const passing: Due = {
      ...{ ...mark, promisedBy: due.key, rung: 1, at: due.by + MINUTE },
      makes: () => ({ data: { type: 'postmortem_passed', of: due.key } }),
    };
    return [...(asked ? [] : [asking]), ...(overdue ? [] : [passing])];
  },
});
