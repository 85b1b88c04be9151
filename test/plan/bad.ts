import type { Seed } from '../github/contract.ts';

const WORKFLOWS = '.github/workflows';

/** The moment at which the plans here are checked. */
export const NOW = new Date('2026-11-22T10:00:00Z');

/** A public repository in which everything that a check can name is wrong, except that its plan can be read. */
export const BAD: Readonly<Record<string, string>> = {
  '.github/outage-plan.yml': `version: 1
lable: outage
timezone: Europe/Berlni
severities:
  sev1: { means: All is lost }
  sev4: { means: Somewhat slow }
roles:
  lead: { on-call: [alice, mallory] }
  comms: { on-call: [carol] }
  comms: { on-call: [alice, carol] }
  changes: { duties: [Say yes or no] }
people:
  alice: { phone: "+49 30 1234567", trained: { wireshark: 2024-01-01 } }
tools:
  wireshark: { name: Wireshark, valid-for: 12mo, training: https://learn.example/ }
audiences:
  technical: { channels: [room, pagr] }
  leadership: { channels: [pager], template: bord }
  customers: { title: Customers }
channels:
  pager: { webhook: ALLCLEAR_PAGR }
  chat: { slack: SLACK_TECH }
  post: { email: { to: [] } }
bridges:
  technical: { url: meet.example/tech }
  leadership: {}
vendors:
  citrix: { name: Citrix, portal: portal.example, contract-until: 2025-12-31 }
review: { every: 12mo, last: 2024-06-01 }
drills: { every: 6mo, last: 2025-01-01 }
`,
  '.github/outage-plan/drills/farm.yml':
    'title: The farm is down\nsevreity: 1\ninjects: [{ at: 5m, say: All is slow }]\n',
  '.github/outage-plan/templates/board.md': '{{ text }}\n\nImpact: {{ impct }}\n',
  [`${WORKFLOWS}/allclear.yml`]: `on:
  issues: { types: [opened, labeled, unlabeled, assigned, unassigned, closed] }
  issue_comment: { types: [created] }
  shedule: [{ cron: '17 * * * *' }]
permissions:
  issues: read
  contents: read
  pull-requests: write
  actions: write
jobs:
  room:
    if: contains(github.event.issue.labels.*.name, 'incident')
    steps:
      - uses: allclear/allclear@v1
        with: { watch: allclear-wach.yml }
`,
  [`${WORKFLOWS}/allclear-watch.yml`]: `on: workflow_dispatch
jobs:
  watch:
    steps:
      - uses: allclear/allclear@v1
        with: { mode: watch, secrets: '\${{ toJSON(secrets) }}' }
`,
  [`${WORKFLOWS}/monitor.yml`]: `on: { schedule: [{ cron: '*/5 * * * *' }] }
jobs:
  probe:
    steps:
      - run: curl -f https://shop.example || gh issue create --title "It is down" --label outage
        env: { GH_TOKEN: '\${{ github.token }}' }
`,
};

/** The GitHub on which it lives. */
export const BAD_SEED: Seed = {
  now: NOW,
  repositories: {
    'acme/shop': {
      labels: [
        'outage',
        'sev1',
        'update overdue',
        'report due',
        'postmortem due',
        'postmortem',
        'drill',
        'follow-ups open',
      ],
      files: BAD,
    },
  },
  people: { alice: 'admin', carol: 'write', mallary: 'write', stranger: {} },
};
