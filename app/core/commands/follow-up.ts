import { command, may, record, refuse } from '../grammar/define.ts';
import { dayIn, morningOf } from '../grammar/days.ts';

const RIGHT = '/follow-up @name due: 2w what is to be done';

export const followUp = command({
  name: 'follow-up',
  group: 'record',
  does: 'Opens an issue for what is to be done when this is over, with an owner and a day',
  usage: ['/follow-up @name what is to be done', '/follow-up @name due: 2w what is to be done'],
  takes: { who: may('someone') },
  details: { due: 'dueDay' },
  text: 'must',
  examples: {
    right: [
      '/follow-up @grace due: 2026-12-01 alert 30 days before a certificate expires',
      '/follow-up me ask PayCo why nobody answered due:friday',
      '/follow-up write down who may call PayCo',
    ],
    wrong: [
      '/follow-up',
      '/follow-up @grace',
      '/follow-up due: 2026-02-30 alert',
      '/follow-up due: 2020-01-01 alert',
    ],
  },
  decide({ args: { who }, details, text }, { at, plan }) {
    if (/(^|\s)due:/i.test(text))
      return refuse({
        code: 'not that',
        what: 'That is no day; 2026-12-01, 2w, friday and tomorrow are.',
        right: RIGHT,
      });
    const today = dayIn(at, plan.timezone);
    const due = details.due ?? morningOf(today.plus(plan.followUps.due));
    if (due < today.startOf('day').toMillis())
      return refuse({ code: 'not that', what: 'That day is over.', right: RIGHT });
    return record({ type: 'follow_up_given', text, who: who ? [who] : [], due });
  },
});
