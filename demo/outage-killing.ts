import type { Step } from './story.ts';

/** The WAF it is: the way to the kill that ends it, and the kill. */
export const killing: readonly Step[] = [
  {
    at: '14:00',
    who: 'sofia',
    published: true,
    does: {
      comment:
        '/done T2 live CPU data of one machine: it is the WAF, and `strace` agrees\n/cause the WAF burns all CPU; not an attack',
    },
  },
  { at: '14:00:40', who: 'mara', does: { comment: '/stauts identified' } },
  { at: '14:01', who: 'mara', does: { comment: '/status identified' } },
  { at: '14:01:30', who: 'ines', does: { comment: '/withdraw T1 nobody attacks us' } },
  { at: '14:01:40', who: 'ravi', does: { comment: '/vendor transit closed nothing on their side' } },
  {
    at: '14:02',
    who: 'mara',
    published: true,
    does: {
      comment:
        '/change global kill of the WAF’s managed rules risk: high undo: switch them on again, for one city first\n/eta 10m traffic back',
    },
  },
  { at: '14:02:40', who: 'omar', does: { comment: '/approve C1' } },
  {
    at: '14:03',
    who: 'mara',
    does: {
      comment: '/update technical It is our own WAF and no attack. We turn its managed rules off everywhere.',
    },
  },
  {
    at: '14:03:30',
    who: 'ravi',
    does: { comment: '/task access get us into the control panel: our own login is down with the rest' },
  },
  {
    at: '14:05',
    who: 'noor',
    does: { comment: 'I see it. Those who rarely use the panel have lost their credentials, too.' },
  },
  {
    at: '14:06',
    who: 'noor',
    does: { comment: '/done T3 Ravi is in, by the bypass that hardly anybody knows' },
  },
  { at: '14:06:20', who: 'ravi', does: { comment: '/start C1' } },
  {
    at: '14:07',
    who: 'ravi',
    published: true,
    does: { comment: '/done C1 off everywhere' },
  },
];
