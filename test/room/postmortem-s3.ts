import type { Line, Story } from './postmortem-stories.ts';

const PLAN = `version: 1
organization: Tidepool Prints
timezone: America/Los_Angeles
severities:
  sev1: { means: Nobody can order prints, updates: { technical: 3h, leadership: 2h, public: 2h } }
roles:
  lead: { title: Incident Lead, on-call: [ada] }
  comms: { title: Communication Lead, on-call: [mei] }
people:
  ada: { name: Ada Brandt }
  jon: { name: Jon Ek }
  mei: { name: Mei Lin }
  sam: { name: Sam Reyes }
audiences:
  technical: { channels: [room] }
  leadership: { channels: [leaders-room], first-within: 30m }
  public: { channels: [status-room], first-within: 30m }
channels:
  leaders-room: { room: true }
  status-room: { room: true }
vendors:
  amazon:
    name: Amazon Web Services
    portal: https://console.aws.example/support
    severities: { 1: { answer-within: 15m } }
changes: { approve-at: [] }
postmortem: { due: { sev1: 5d } }
`;

const day = (time: string): string => `2017-02-28T${time}:00Z`;

/** Looking for what it is, and living with it. */
const looking: readonly Line[] = [
  [day('17:49'), 'ada', '/role lead'],
  [day('17:50'), 'ada', '/sev 1 nobody can order'],
  [day('17:51'), 'mei', '/role comms'],
  [
    day('17:52'),
    'ada',
    '/impact since: 2017-02-28T17:45Z The shop shows no pictures, and nobody can upload photos for prints',
  ],
  [day('17:54'), 'jon', '/cause the image service that we released this morning'],
  [day('17:57'), 'jon', '/task me find out where the errors come from'],
  [
    day('18:02'),
    'jon',
    '/done T1 every request to S3 in us-east-1 ends as an error; in other regions none does',
  ],
  [day('18:03'), 'ada', '/cause Amazon S3 in us-east-1 answers with errors'],
  [day('18:04'), 'ada', '/status identified'],
  [day('18:05'), 'sam', '/vendor amazon 2100314159 sev: 1 every request to S3 in us-east-1 fails'],
  [
    day('18:08'),
    'mei',
    '/update public Pictures do not load, and photos cannot be uploaded. The fault is with our provider; orders that you have placed are safe.',
  ],
  [day('18:09'), 'ada', '/approve U1'],
  [
    day('18:10'),
    'mei',
    '/update leadership Nobody can order since about 9:45. Amazon S3 fails in the region that we use; we wait for Amazon and look for a way around it.',
  ],
  [
    day('18:13'),
    'sam',
    '/note at: 2017-02-28T18:05Z Amazon’s health dashboard shows S3 as healthy; its Twitter account speaks of errors',
  ],
  [day('18:26'), 'sam', '/vendor V1 answered they see it for all customers, and can name no time'],
  [
    day('18:30'),
    'jon',
    '/start serve placeholders from our own servers in place of pictures risk: low undo: switch the flag back',
  ],
  [day('18:41'), 'jon', '/done C1 pages load fast again, without pictures'],
  [
    day('19:41'),
    'sam',
    '/note at: 2017-02-28T19:37Z Amazon can change its health dashboard again: changing it took S3',
  ],
  [
    day('19:50'),
    'mei',
    '/update public Amazon works on it. Shopping without pictures works; uploads do not.',
  ],
  [day('19:51'), 'ada', '/approve U3'],
];

/** It comes back in two steps, and was thought to be over after the first. */
const mending: readonly Line[] = [
  [
    day('20:30'),
    'sam',
    '/note at: 2017-02-28T20:26Z S3 begins to answer again: reading, listing and deleting, for some',
  ],
  [day('21:20'), 'sam', '/note at: 2017-02-28T21:18Z S3 reads, lists and deletes as always'],
  [day('21:22'), 'jon', '/undone C1 real pictures are shown again'],
  [day('21:24'), 'ada', '/resolve S3 serves our objects again'],
  [day('21:31'), 'ada', '/reopen uploads still fail: S3 takes no new objects'],
  [
    day('21:33'),
    'mei',
    '/update public Pictures are back. Uploads still fail; we told you too early that all is well.',
  ],
  [day('21:34'), 'ada', '/approve'],
  [day('21:59'), 'sam', '/vendor V1 restored at: 2017-02-28T21:54Z S3 takes new objects again'],
  [day('22:01'), 'ada', '/status monitoring'],
  [day('22:20'), 'ada', '/resolve Amazon restored S3, and an order with photos went through'],
  [day('22:22'), 'sam', '/vendor V1 closed'],
  [day('22:25'), 'mei', '/update public Everything works again, uploads too.'],
  [day('22:26'), 'ada', '/approve'],
  [day('22:30'), 'mei', '/update public As thanks for your patience the next parcel is on us.'],
];

/** Two days later Amazon said what it was. */
const learning: readonly Line[] = [
  [
    '2017-03-02T18:00:00Z',
    'sam',
    '/note at: 2017-02-28T17:37Z At Amazon a command of an established playbook is run to remove a few servers of the billing process; one of its inputs takes out many more, those of the index and of the placement of objects among them',
  ],
  ['2017-03-02T18:02:00Z', 'ada', '/impact since: 2017-02-28T17:37Z'],
  [
    '2017-03-02T18:04:00Z',
    'sam',
    '/cause two subsystems of S3 lost so many servers that they had to be restarted whole, which had not been done for years and took hours',
  ],
  [
    '2017-03-02T18:06:00Z',
    'ada',
    '/follow-up @jon due: 2017-03-31 keep the shop’s pictures in a second region',
  ],
  ['2017-03-02T18:08:00Z', 'ada', '/follow-up @mei due: 2017-03-10 a status page that does not depend on S3'],
  ['2017-03-02T18:10:00Z', 'ada', '/postmortem'],
];

/**
 * Amazon S3 in us-east-1, 28 February 2017, as one of its customers would have told it. Told from memory of the
 * public account (aws.amazon.com/message/41926): moments with `at:`, and the later `since:`, are those that it gives,
 * as they are remembered, but for that of the dashboard in green; the customer, its people, their words and the
 * moments of their comments are invented.
 */
export const s3: Story = {
  title: 'Prints cannot be ordered: Amazon S3 fails in us-east-1',
  plan: PLAN,
  people: ['ada', 'jon', 'mei', 'sam'],
  declared: day('17:48'),
  lines: [...looking, ...mending, ...learning],
  contents: 'refused',
};
