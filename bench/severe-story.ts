import type { Step, Story } from '../demo/story.ts';

const TEAM = ['erin', 'frank', 'grace', 'heidi', 'ivan', 'judy', 'niaj', 'olivia', 'peggy', 'rupert'];

const PLAN = `version: 1
organization: Acme
roles:
  lead: { on-call: [alice, bob] }
  comms: { on-call: [carol] }
  changes: { on-call: [dave] }
people: { alice: {}, bob: {}, carol: {}, dave: {}, ${TEAM.map((name) => `${name}: {}`).join(', ')} }
audiences:
  technical: { channels: [room, chat], bridge: technical }
  leadership: { channels: [mail] }
  public: { channels: [status] }
channels:
  chat: { slack: ALLCLEAR_SLACK_TECH }
  mail: { email: { to: [leaders@acme.example] } }
  status: { repository: acme/status }
bridges:
  technical: { url: https://meet.example/tech }
  leadership: { url: https://meet.example/mgmt }
`;

const says = (at: string, who: string, comment: string): Step => ({ at, who, does: { comment } });

/** Three hours, fourteen people, three audiences, and a Communication Lead who never needs to be reminded. */
export const severe: Pick<Story, 'day' | 'repository' | 'mirror' | 'people' | 'plan' | 'steps'> = {
  day: '2026-11-23',
  repository: 'acme/outages',
  mirror: 'acme/status',
  people: Object.fromEntries(['alice', 'bob', 'carol', 'dave', ...TEAM].map((login) => [login, 'write'])),
  plan: PLAN,
  steps: [
    {
      ...{ at: '09:41', who: 'alice' },
      does: {
        open: 'EU customers cannot pay by card',
        body: '/impact 3 of 4 payments fail',
        labels: ['outage'],
      },
    },
    says('09:43', 'bob', '/role lead\n/role comms @carol\n/role changes @dave\n/severity 1'),
    ...TEAM.slice(0, 6).map((who, at) => says(`09:43:${at}5`, who, '/join')),
    says(
      '09:45',
      'carol',
      '/update public Some customers in Europe cannot pay by card. We look for the cause.',
    ),
    says('09:45:30', 'bob', '/approve'),
    says('09:46', 'dave', '/accept'),
    says(
      '09:50',
      'carol',
      '/update leadership Card payments in the EU fail since 09:38. Cause not known yet.',
    ),
    says('09:52', 'erin', '/task me compare the certificate chain on both edges'),
    says('09:59', 'carol', '/update public next: 30m Card payments still fail for some. Wallets work.'),
    says('09:59:30', 'bob', '/approve'),
    says('10:00', 'grace', '/note errors begin with the 09:30 deploy window'),
    ...TEAM.slice(6).map((who, at) => says(`10:0${at + 2}`, who, '/join')),
    says('10:14', 'carol', '/update leadership We suspect an expired certificate, and check it now.'),
    says('10:19', 'erin', '/cause an intermediate certificate at the gateway expired\n/status identified'),
    says('10:22', 'bob', '/eta 45m certificate replaced'),
    says('10:23', 'carol', '/update public We have found the cause and are working on a fix.'),
    says('10:23:30', 'bob', '/approve'),
    says('10:35', 'frank', '/task me raise the timeout of the gateway'),
    says('10:38', 'carol', '/update leadership The cause is known. A workaround is tried; end by 11:10.'),
    says('10:44', 'frank', '/done T2 raised, a third of the payments pass'),
    says('10:47', 'carol', '/update public Some payments pass again; we go on.'),
    says('10:47:30', 'bob', '/approve'),
    says('11:02', 'carol', '/update leadership A third of the payments pass again. The rest follows.'),
    says('11:05', 'erin', '/done T1 the chain is whole on edge 1'),
    says('11:11', 'carol', '/update public Half of the payments pass again.'),
    says('11:11:30', 'bob', '/approve'),
    says('11:26', 'carol', '/update leadership One of two edges is repaired. Half of the payments pass.'),
    says('11:35', 'grace', '/note edge 2 takes the new certificate'),
    says('11:35:30', 'carol', '/update public More payments pass; the last part is on its way.'),
    says('11:35:50', 'bob', '/approve\n/status monitoring all payments pass'),
    says('11:50', 'carol', '/update leadership All payments pass. We watch it for an hour.'),
    says('11:59', 'carol', '/update public All payments pass again. We are watching it.'),
    says('11:59:30', 'bob', '/approve'),
    says('12:14', 'carol', '/update leadership Nothing new: all payments pass. End expected at 12:40.'),
    says('12:30', 'heidi', '/note error rate has been normal for 50 minutes'),
    says('12:37', 'carol', '/update leadership We are about to give the all-clear.'),
    says('12:41', 'bob', '/resolve certificate replaced on both edges'),
    says('12:50', 'carol', '/approve U21 U22'),
  ],
};
