import { readFileSync } from 'node:fs';
import type { Story } from './story.ts';

/**
 * Cloudflare, 2 July 2019, from its own account. The people are invented, and so are their words; the moments
 * marked `published` are those of the account.
 */
export const outage: Story = {
  title: 'Cloudflare, 2 July 2019',
  source: 'https://blog.cloudflare.com/details-of-the-cloudflare-outage-on-july-2-2019/',
  day: '2019-07-02',
  repository: 'acme/outages',
  people: {
    ines: 'write',
    mara: 'write',
    lena: 'triage',
    omar: 'write',
    ravi: 'write',
    sofia: 'write',
    theo: 'read',
  },
  plan: readFileSync(new URL('outage-plan.yml', import.meta.url), 'utf8'),
  steps: [
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
    { at: '13:51', who: 'ines', does: { comment: '/task me find out who attacks us' } },
    { at: '13:52', who: 'ravi', does: { comment: '/join' } },
    { at: '13:53', who: 'mara', does: { assign: 'sofia' } },
    { at: '13:55', who: 'theo', does: { comment: '/severity 3 my customer is back' } },
    {
      at: '13:57',
      who: 'sofia',
      does: { comment: '/var/log of every edge machine that I can reach says the same: CPU exhausted' },
    },
    {
      at: '14:00',
      who: 'sofia',
      published: true,
      does: {
        comment:
          '/note live CPU data of one machine: it is the WAF, and `strace` agrees\n/cause the WAF burns all CPU; not an attack',
      },
    },
    { at: '14:00:40', who: 'mara', does: { comment: '/stauts identified' } },
    { at: '14:01', who: 'mara', does: { comment: '/status identified' } },
    { at: '14:01:30', who: 'ines', does: { comment: '/withdraw T1 nobody attacks us' } },
    {
      at: '14:02',
      who: 'mara',
      published: true,
      does: {
        comment: '/task @ravi execute the global kill of the WAF’s managed rules\n/eta 10m traffic back',
      },
    },
    {
      at: '14:04',
      who: 'ravi',
      does: {
        comment:
          '/note T2 our Access is down too, so the control panel lets nobody in; taking the bypass that we hardly ever use',
      },
    },
    {
      at: '14:07',
      who: 'ravi',
      published: true,
      does: { comment: '/done T2 global kill executed' },
    },
    {
      at: '14:09',
      who: 'sofia',
      published: true,
      does: { comment: '/status monitoring traffic and CPU are back at expected levels worldwide' },
    },
    { at: '14:11', who: 'mara', does: { relabel: { from: 'sev1', to: 'sev2' } } },
    {
      at: '14:14',
      who: 'ravi',
      does: {
        comment:
          '/note at: 13:42 a minor change to the XSS rules of the WAF went out to the whole world at once\n/impact since: 13:42',
      },
    },
    {
      at: '14:20',
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
      at: '14:50',
      who: 'omar',
      does: { comment: '/done T3 it was that change, and rolled back it is gone' },
    },
    {
      at: '14:52',
      who: 'mara',
      published: true,
      does: { comment: '/resolve rule rolled back, WAF re-enabled globally' },
    },
  ],
  ends: {
    reason: 'completed',
    labels: ['outage', 'sev2'],
    assignees: ['lena', 'mara', 'omar', 'ravi', 'sofia'],
    card: ['Resolved at 14:52 UTC', 'from first impact (13:42)', 'rule rolled back, WAF re-enabled globally'],
  },
};
