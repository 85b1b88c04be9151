import type { Step } from './story.ts';

/** From the first page to the last guess: an attack. */
export const breaking: readonly Step[] = [
  {
    at: '13:45',
    who: 'ines',
    published: true,
    does: {
      open: 'Customers’ sites answer 502 worldwide',
      labels: ['outage'],
      body: 'First page: the synthetic test of the WAF fails, seen from outside.\n\n/impact Visitors of customers’ sites get 502 errors',
    },
  },
  {
    at: '13:46',
    who: 'sofia',
    does: { comment: 'Now it is every end-to-end test, and a global drop of traffic.' },
  },
  { at: '13:47', who: 'mara', does: { comment: '/role lead' } },
  { at: '13:47:30', who: 'mara', does: { comment: '/sev 1 we have lost 80% of our traffic' } },
  { at: '13:48', who: 'mara', does: { comment: '/role comms @lena\n/role changes @omar' } },
  { at: '13:49', who: 'lena', does: { comment: '/bridge https://meet.example/all-hands' } },
  {
    at: '13:50',
    who: 'ines',
    does: { comment: '/cause an attack of a kind that we have not seen before' },
  },
  {
    at: '13:50:30',
    who: 'ravi',
    does: { comment: '/vendor transit 4471902 sev: 1 is there an attack on us in what you carry?' },
  },
  { at: '13:51', who: 'ines', does: { comment: '/task me find out who attacks us' } },
  { at: '13:51:30', who: 'ravi', does: { comment: '/join' } },
  {
    at: '13:52:30',
    who: 'lena',
    does: {
      comment:
        '/update public Many sites and services that we carry answer with errors, worldwide. We are looking for the cause.',
    },
  },
  { at: '13:53', who: 'mara', does: { comment: '/approve U1' } },
  { at: '13:53:40', who: 'mara', does: { assign: 'sofia' } },
  { at: '13:54', who: 'omar', does: { comment: '/accept' } },
  { at: '13:55', who: 'theo', does: { comment: '/severity 3 my customer is back' } },
  {
    at: '13:57',
    who: 'sofia',
    does: { comment: '/var/log of every edge machine that I can reach says the same: CPU exhausted' },
  },
  { at: '13:57:30', who: 'sofia', does: { comment: '/task me strace one machine: what burns its CPU?' } },
  {
    at: '13:58',
    who: 'lena',
    does: {
      comment:
        '/update leadership\nFour fifths of our traffic are lost, for all customers. It began at 13:42; the engineers suspect an attack, and have not confirmed it.\nDecision: may we tell the press that we are looking into it?',
    },
  },
  {
    at: '13:59',
    who: 'ravi',
    does: { comment: '/vendor transit answered no more packets towards us than on any Tuesday' },
  },
];
