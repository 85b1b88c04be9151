/** Every gap in the bad plan: where (below `.github/`), of which kind, and the nearest right one. */
export const GAPS_OF_BAD: readonly (readonly [place: string, kind: string, nearest: string | undefined])[] = [
  ['outage-plan.yml:2:1', 'unknown-key', 'label'],
  ['outage-plan.yml:3:11', 'bad-value', 'Europe/Berlin'],
  ['outage-plan.yml:6:3', 'severity-without-interval', 'updates: { technical: 60m, leadership: 60m }'],
  ['outage-plan.yml:6:3', 'label-missing', undefined],
  ['outage-plan.yml:8:28', 'not-in-organization', 'mallary'],
  ['outage-plan.yml:9:12', 'role-without-second', 'on-call: [carol, second]'],
  ['outage-plan.yml:10:3', 'set-twice', undefined],
  ['outage-plan.yml:11:3', 'role-without-anyone', 'on-call: [first, second]'],
  ['outage-plan.yml:13:19', 'phone-in-public', 'ALLCLEAR_PHONE_ALICE'],
  ['outage-plan.yml:13:37', 'training-in-public', 'training: { keep: issue, repository: <a private one> }'],
  ['outage-plan.yml:13:59', 'training-run-out', undefined],
  ['outage-plan.yml:17:33', 'not-defined', 'pager'],
  ['outage-plan.yml:18:46', 'template-missing', 'board'],
  ['outage-plan.yml:19:3', 'audience-without-channel', undefined],
  ['outage-plan.yml:21:21', 'secret-not-set', 'ALLCLEAR_PAGER'],
  ['outage-plan.yml:22:18', 'not-a-secret-name', 'ALLCLEAR_SLACK_TECH'],
  ['outage-plan.yml:23:3', 'mail-without-readers', undefined],
  ['outage-plan.yml:25:21', 'not-a-url', 'https://meet.example/tech'],
  ['outage-plan.yml:26:3', 'bridge-without-door', undefined],
  [
    'outage-plan.yml:28:3',
    'vendor-without-escalation',
    'escalate-to: { name: Duty manager, phone: ALLCLEAR_PHONE_CITRIX }',
  ],
  ['outage-plan.yml:28:35', 'not-a-url', 'https://portal.example'],
  ['outage-plan.yml:28:67', 'contract-passed', undefined],
  ['outage-plan.yml:29:30', 'review-too-old', undefined],
  ['outage-plan.yml:30:29', 'drill-overdue', undefined],
  ['outage-plan/drills/farm.yml:2:1', 'scenario-fault', 'severity'],
  ['outage-plan/templates/board.md:3:12', 'template-fault', undefined],
  [
    'workflows/allclear-watch.yml:1:1',
    'permissions-unsaid',
    'permissions: { issues: write, contents: read, pull-requests: read, actions: write }',
  ],
  [
    'workflows/allclear.yml:1:1',
    'pull-requests-unseen',
    'pull_request_target: { types: [opened, edited, closed, synchronize] }',
  ],
  [
    'workflows/allclear.yml:2:13',
    'event-missing',
    'issues: { types: [opened, labeled, unlabeled, assigned, unassigned, closed, reopened] }',
  ],
  ['workflows/allclear.yml:4:3', 'event-missing', 'schedule'],
  ['workflows/allclear.yml:5:1', 'permission-missing', 'issues: write'],
  ['workflows/allclear.yml:11:3', 'secret-not-passed', 'ALLCLEAR_PAGR=${{ secrets.ALLCLEAR_PAGR }}'],
  ['workflows/allclear.yml:11:3', 'watch-missing', 'allclear-watch.yml'],
  ['workflows/allclear.yml:12:37', 'event-filtered', 'outage'],
  ['workflows/monitor.yml:5:46', 'event-never-arrives', 'actions/create-github-app-token'],
];

/** What of the bad plan is in order: (19/28 + 1/3 + 2/6 + 4/10 + 0/2 + 12/21 + 0/3) / 7 is 33 %. */
export const PARTS_OF_BAD = (
  [
    ['file', 19, 28],
    ['roles', 1, 3],
    ['people', 2, 6],
    ['words', 4, 10],
    ['vendors', 0, 2],
    ['repository', 12, 21],
    ['practice', 0, 3],
  ] as const
).map(([part, ready, of]) => ({ part, ready, of }));
