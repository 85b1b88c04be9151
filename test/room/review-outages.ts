/** One thing that somebody says, so many minutes after the declaration. */
type Said = readonly [minute: number, login: string, words: string];

export interface Outage {
  readonly at: string;
  readonly title: string;
  readonly says: readonly Said[];
}

/** Words to customers, and the yes that they wait for. */
const told = (minute: number, words: string): readonly Said[] => [
  [minute, 'carol', `/update public ${words}`],
  [minute + 1, 'bob', '/approve'],
];

/** A year of a shop: eight outages, one of them none, and what people said of them. */
export const YEAR: readonly Outage[] = [
  {
    at: '2026-01-14T08:02:00Z',
    title: 'Checkout is down',
    says: [
      [1, 'bob', '/sev 1\n/role lead'],
      [4, 'carol', '/role comms'],
      ...told(7, 'Nobody can buy at the moment. We are on it.'),
      [12, 'dave', '/role changes\n/change restart the payment pods risk: low'],
      [13, 'dave', '/approve C1\n/start C1'],
      [18, 'dave', '/failed C1 no effect'],
      [20, 'bob', '/vendor citrix 811'],
      [29, 'bob', '/vendor V1 answered'],
      [50, 'alice', '/update technical the gateway drops every third call'],
      ...told(58, 'We have found the cause.'),
      [80, 'bob', '/status monitoring'],
      [95, 'bob', '/resolve gateway replaced'],
      ...told(97, 'Everything works again.'),
      [120, 'mallory', '/feedback the status page was an hour behind'],
    ],
  },
  {
    at: '2026-02-03T13:30:00Z',
    title: 'Search is slow',
    says: [
      [2, 'alice', '/sev 3\n/role lead'],
      [70, 'alice', '/resolve index rebuilt'],
    ],
  },
  {
    at: '2026-03-29T00:40:00Z',
    title: 'Mails arrive late',
    says: [
      [3, 'bob', '/sev 2\n/role lead'],
      [5, 'carol', '/role comms'],
      ...told(8, 'Order mails are late.'),
      [40, 'bob', '/update technical the queue is long and drains'],
      [62, 'carol', '/next public 120m the queue drains by itself'],
      [170, 'bob', '/resolve queue empty'],
      ...told(172, 'Order mails are on time again.'),
    ],
  },
  {
    at: '2026-04-17T10:00:00Z',
    title: 'Is the shop down?',
    says: [
      [2, 'bob', '/role lead'],
      [4, 'bob', '/cancel my own network'],
    ],
  },
  {
    at: '2026-05-20T07:15:00Z',
    title: 'Nobody can log in',
    says: [
      [6, 'alice', '/sev 2\n/role lead'],
      [25, 'carol', '/role comms'],
      ...told(26, 'Some of you cannot log in.'),
      [40, 'dave', '/change roll back the login service'],
      [41, 'dave', '/start C1'],
      [48, 'dave', '/done C1'],
      [55, 'alice', '/resolve rolled back'],
      [60, 'carol', '/feedback the templates were the best part, keep them'],
    ],
  },
  {
    at: '2026-06-30T21:50:00Z',
    title: 'EU customers cannot pay',
    says: [
      [1, 'bob', '/sev 1\n/role lead'],
      [14, 'carol', '/role comms'],
      [30, 'bob', '/vendor citrix 902'],
      ...told(50, 'Some customers in Europe cannot pay by card.'),
      [90, 'bob', '/status identified'],
      ...told(110, 'A fix is on its way.'),
      [130, 'dave', '/feedback for Vendors: give us a number that somebody answers at night'],
      [150, 'bob', '/resolve the provider changed its certificate'],
    ],
  },
  {
    at: '2026-08-11T11:11:00Z',
    title: 'Images are missing',
    says: [
      [1, 'carol', '/sev 3'],
      [20, 'bob', '/role lead'],
      [45, 'bob', '/resolve cache filled again'],
    ],
  },
  {
    at: '2026-10-02T16:00:00Z',
    title: 'Exports fail',
    says: [
      [2, 'bob', '/sev 2\n/role lead'],
      [5, 'carol', '/role comms'],
      ...told(7, 'Exports do not work at the moment.'),
      [55, 'bob', '/update technical the disk is full'],
      ...told(66, 'Half of the exports work.'),
      [119, 'bob', '/resolve disk grown'],
      ...told(121, 'Exports work.'),
    ],
  },
];
