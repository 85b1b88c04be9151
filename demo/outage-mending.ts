import type { Step } from './story.ts';

/** Traffic is back; the cause is found, and the public nearly forgotten. */
export const mending: readonly Step[] = [
  {
    at: '14:09',
    who: 'sofia',
    published: true,
    does: { comment: '/status monitoring traffic and CPU are back at expected levels worldwide\n/eta none' },
  },
  { at: '14:11', who: 'mara', does: { relabel: { from: 'sev1', to: 'sev2' } } },
  {
    at: '14:14:30',
    who: 'ravi',
    does: {
      comment:
        '/note at: 13:42 a minor change to the XSS rules of the WAF went out to the whole world at once\n/impact since: 13:42',
    },
  },
  {
    at: '14:19',
    who: 'lena',
    does: {
      comment:
        '/update public next: 25m Since 14:09 all sites and services answer again. One protection of ours is still off while we make sure of the cause.',
    },
  },
  { at: '14:19:40', who: 'mara', does: { comment: '/approve' } },
  {
    at: '14:21',
    who: 'ravi',
    does: {
      comment: '/cause a regular expression in a new WAF rule backtracks without end and eats the CPU',
    },
  },
  {
    at: '14:25',
    who: 'omar',
    does: { comment: '/task me prove the rollback in one city, without paying customers’ traffic there' },
  },
  {
    at: '14:25:30',
    who: 'ravi',
    does: {
      comment: '/start take paying customers’ traffic out of one city',
    },
  },
  {
    at: '14:26',
    who: 'lena',
    does: {
      comment:
        '/update leadership Traffic is back since 14:09. It was a change of ours, no attack. The firewall stays off until the change is taken back; no customer data was touched.',
    },
  },
  {
    at: '14:28',
    who: 'omar',
    does: { comment: '/approve C2 after the fact' },
  },
  {
    at: '14:35',
    who: 'ravi',
    does: {
      propose: 'Revert "XSS rules: catch inline handlers"',
      body: 'Reverts acme/waf#1\n\nIncident: acme/outages#1',
      to: 'acme/waf',
    },
  },
  {
    at: '14:41',
    who: 'lena',
    does: {
      comment:
        '/update public Everything works. We are about to turn the last protection on again, and will tell when that is done.',
    },
  },
  { at: '14:42', who: 'mara', does: { comment: '/approve' } },
  {
    at: '14:46',
    who: 'omar',
    does: { comment: '/done T4 it was that change: with it the city burns, rolled back it does not' },
  },
  { at: '14:47', who: 'omar', does: { comment: '/approve C3' } },
  { at: '14:49', who: 'ravi', does: { merge: 2, to: 'acme/waf' } },
  { at: '14:50', who: 'ravi', does: { comment: '/done C2 the city carries all traffic again' } },
  {
    at: '14:52',
    who: 'mara',
    published: true,
    does: {
      comment:
        '/undone C1 the managed rules are on again everywhere\n/resolve rule rolled back, WAF re-enabled globally',
    },
  },
  { at: '14:54', who: 'lena', does: { comment: '/approve U12 U13' } },
];
