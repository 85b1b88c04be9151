import type { Story } from './postmortem-stories.ts';

const PLAN = `version: 1
organization: GitLab
timezone: Europe/Amsterdam
severities:
  sev1: { means: GitLab.com is down or loses data, updates: { technical: 2h, public: 4h } }
roles:
  lead: { title: Incident Lead, on-call: [lena] }
  comms: { title: Communication Lead, on-call: [carol] }
  changes: { title: Change Manager }
people:
  lena: { name: Lena Voss }
  erin: { name: Erin Fox }
audiences:
  technical: { channels: [room] }
vendors:
  azure: { name: Azure, severities: { 1: { answer-within: 1h } } }
changes: { approve-at: [] }
postmortem: { due: { sev1: 5d } }
`;

/**
 * GitLab.com, 31 January 2017: a database was removed, and of five kinds of backup none could be used. Told from
 * memory of the public account (about.gitlab.com/blog/2017/02/10/postmortem-of-database-outage-of-january-31):
 * moments with `at:` or `since:` are those that it gives, in UTC, as they are remembered; the people, their words
 * here and the moments of their comments are invented.
 */
export const gitlab: Story = {
  title: 'GitLab.com: the production database was removed',
  plan: PLAN,
  people: ['alice', 'lena', 'carol', 'erin', 'frank'],
  declared: '2017-01-31T23:30:00Z',
  lines: [
    ['2017-01-31T23:31:00Z', 'lena', '/role lead'],
    ['2017-01-31T23:32:00Z', 'lena', '/sev 1'],
    ['2017-01-31T23:33:00Z', 'carol', '/role comms'],
    [
      '2017-01-31T23:35:00Z',
      'erin',
      '/note at: 2017-01-31T17:20Z An LVM snapshot of production was taken by hand, to load it into staging',
    ],
    [
      '2017-01-31T23:36:00Z',
      'erin',
      '/note at: 2017-01-31T19:00Z Load on the database rises: spam, and the removal of an account that was reported',
    ],
    [
      '2017-01-31T23:37:00Z',
      'frank',
      '/note at: 2017-01-31T22:00Z Paged: the secondary lags too far behind, replication has stopped',
    ],
    [
      '2017-01-31T23:38:00Z',
      'erin',
      '/done at: 2017-01-31T22:30Z raised max_wal_senders and lowered max_connections on the primary',
    ],
    [
      '2017-01-31T23:39:00Z',
      'erin',
      '/start at: 2017-01-31T23:00Z emptied the data directory to let pg_basebackup begin anew; it was the primary: db1, not db2',
    ],
    [
      '2017-01-31T23:40:00Z',
      'erin',
      '/failed C1 at: 2017-01-31T23:27Z stopped after seconds; of about 300 GB 4.5 GB are left',
    ],
    [
      '2017-01-31T23:42:00Z',
      'lena',
      '/impact since: 2017-01-31T23:27Z GitLab.com cannot be used; issues, merge requests, comments and snippets are lost',
    ],
    ['2017-01-31T23:45:00Z', 'lena', '/status identified'],
    [
      '2017-01-31T23:46:00Z',
      'lena',
      '/cause the data directory of the primary was removed in place of that of the secondary',
    ],
    [
      '2017-01-31T23:50:00Z',
      'carol',
      '/update technical next: 3h The production database is gone. We look for the newest backup.',
    ],
    [
      '2017-02-01T00:05:00Z',
      'frank',
      '/note The bucket of the daily pg_dump is empty: 9.2 of it ran against a server of 9.6, and its mails of failure were refused',
    ],
    ['2017-02-01T00:15:00Z', 'frank', '/vendor azure 117013115'],
    [
      '2017-02-01T00:20:00Z',
      'frank',
      '/note Disk snapshots in Azure were made of the NFS servers, not of the database servers',
    ],
    [
      '2017-02-01T00:30:00Z',
      'erin',
      '/start copy the LVM snapshot of 17:20 from staging to production; about 60 Mbit/s, so many hours',
    ],
    ['2017-02-01T00:36:00Z', 'lena', '/eta 2017-02-01T18:00Z GitLab.com is back'],
    ['2017-02-01T01:40:00Z', 'frank', '/vendor V1 answered the disks cannot be made faster'],
    [
      '2017-02-01T02:40:00Z',
      'carol',
      '/update technical next: 13h The copy runs. What was written after 17:20 UTC will be lost: six hours.',
    ],
    ['2017-02-01T16:10:00Z', 'erin', '/done C2 the data is on db1'],
    [
      '2017-02-01T17:00:00Z',
      'erin',
      '/done restored the webhooks from another backup, for staging takes them out',
    ],
    [
      '2017-02-01T17:10:00Z',
      'erin',
      '/done raised every sequence by 100,000, so that no number is given twice',
    ],
    ['2017-02-01T18:00:00Z', 'lena', '/status monitoring'],
    [
      '2017-02-01T18:10:00Z',
      'carol',
      '/update technical next: 2h GitLab.com is back, and serves the data of 17:20 UTC yesterday.',
    ],
    [
      '2017-02-01T18:30:00Z',
      'lena',
      '/resolve the database was restored from a snapshot of six hours before',
    ],
  ],
};
