import { readFileSync } from 'node:fs';
import { breaking } from './outage-breaking.ts';
import { killing } from './outage-killing.ts';
import { mending } from './outage-mending.ts';
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
  mirror: 'acme/status',
  code: 'acme/waf',
  people: {
    ines: 'write',
    mara: 'write',
    lena: 'triage',
    omar: 'write',
    noor: 'write',
    ravi: 'write',
    sofia: 'write',
    theo: 'read',
  },
  plan: readFileSync(new URL('outage-plan.yml', import.meta.url), 'utf8'),
  before: [
    {
      at: '13:30',
      who: 'ravi',
      does: {
        propose: 'XSS rules: catch inline handlers',
        body: 'Approved, and the tests pass.',
        to: 'acme/waf',
      },
    },
    { at: '13:31', who: 'ravi', published: true, does: { merge: 1, to: 'acme/waf' } },
  ],
  steps: [...breaking, ...killing, ...mending],
  ends: {
    reason: 'completed',
    labels: ['outage', 'postmortem due', 'sev2'],
    assignees: ['lena', 'mara', 'omar', 'ravi', 'sofia'],
    card: [
      ...['Resolved at 14:52 UTC', 'from first impact (13:42)', 'rule rolled back, WAF re-enabled globally'],
      ...[
        '3: 2 done, 1 undone; 1 without approval beforehand',
        'Northline answered in 8 minutes (contract 10)',
        'draft pull request',
      ],
    ],
    heard: { technical: 3, leadership: 3, public: 4 },
  },
};
