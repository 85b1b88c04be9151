import type { EntryData } from '../../../../app/core/incident/fold.ts';
import { declared, note, resolved, type Said } from './record.ts';

const on = (change: string, number: number) => ({ change, number });
const citrix = { number: 1, opened: 'c3.1', name: 'Citrix' };

/** An outage with something of everything that a chart draws. The n-th is comment n. */
export const busy = (): Said[] => [
  declared('2026-11-22T09:41:00Z'),
  note('2026-11-22T09:42:00Z', 'first failed payments', '2026-11-22T09:38:00Z'),
  said('09:44', 'frank', {
    ...{
      type: 'case_opened',
      number: 1,
      vendor: 'citrix',
      name: 'Citrix',
      caseId: '81234567',
      severity: '1',
    },
    answerBy: Date.parse('2026-11-22T09:54:00Z'),
  }),
  said('09:58', 'frank', { type: 'case_answered', ...citrix }),
  said('10:04', 'erin', { type: 'change_proposed', number: 1, text: 'restart: all pods' }),
  said('10:05', 'erin', { type: 'change_started', ...on('c5.1', 1) }),
  said('10:09', 'erin', { type: 'change_failed', ...on('c5.1', 1), text: 'they do not come up' }),
  said('10:18', 'carol', {
    type: 'update_sent',
    number: 1,
    audiences: ['technical'],
    text: 'found',
    words: {},
  }),
  said('10:19', 'bob', { type: 'status_set', status: 'identified' }),
  said('10:20', 'bob', { type: 'cause_suspected', text: 'an intermediate certificate expired at 09:30' }),
  said('10:40', 'frank', { type: 'case_restored', ...citrix }),
  said('10:57', 'erin', { type: 'change_proposed', number: 2, text: 'replace the certificate' }),
  said('10:58', 'erin', { type: 'change_done', ...on('c12.1', 2) }),
  resolved('2026-11-22T11:26:00Z', 'certificate replaced'),
];

function said(time: string, by: string, data: EntryData): Said {
  return [`2026-11-22T${time}:00Z`, by, data];
}
