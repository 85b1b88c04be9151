import { fold, type Entry } from '../../../../app/core/incident/fold.ts';
import { readPlan } from '../../../../app/core/plan/read.ts';
import type { Kit } from '../../../../app/core/views/kit/kit.ts';
import { numbersOf } from '../../../../app/core/views/kit/numbers.ts';

/** A plan with everything that a kit shows. */
export const PLAN = `version: 1
organization: Acme
timezone: Europe/Berlin
severities:
  sev1: { means: Customers cannot buy or log in, restore-within: 4h }
  sev2: { means: A major function is degraded }
  sev3: { means: A minor function is degraded }
roles:
  lead: { on-call: [alice, bob], accept-within: 5m, duties: [Coordinate everything, Decide how bad it is] }
  comms: { on-call: [carol] }
  changes: { on-call: [dave] }
people:
  alice: { name: Alice Example, phone: ALLCLEAR_PHONE_ALICE, hours: '08:00-16:00' }
  bob: { name: Bob Ray, phone: '+49 30 5550102' }
  carol: { name: Carol Ng, phone: ALLCLEAR_PHONE_CAROL }
  frank: { name: Frank Ode, phone: '+49 30 5550106' }
  zoe: { name: Zoe Quist, phone: '+1 212 555 0199', timezone: America/New_York }
teams:
  network: { title: Network, on-call: [frank], answer-within: 15m }
audiences:
  technical: { channels: [room, chat], bridge: technical }
  leadership: { channels: [mail-leaders], bridge: leadership }
  public: { channels: [status] }
channels:
  chat: { slack: ALLCLEAR_SLACK_TECH }
  mail-leaders: { email: { to: [leaders@acme.example, board@acme.example] } }
  status: { repository: acme/status }
bridges:
  technical: { url: 'https://meet.example/tech', phone: '+49 30 5550100 PIN 4411' }
  leadership: { url: 'https://meet.example/mgmt' }
vendors:
  citrix:
    name: Citrix
    portal: https://support.example/
    phone: '+1 800 555 0100'
    contract: PS-4711
    contract-until: 2026-10-31
    severities: { 1: { answer-within: 10m, restore-within: 4h }, 2: { answer-within: 1h } }
    escalate-to: { name: Critical Situation Manager, phone: ALLCLEAR_PHONE_CITRIX, email: csm@citrix.example }
  payco: { name: PayCo, portal: https://payco.example/help }
tools:
  packet-capture: { name: Wireshark, for: what is on the wire, link: 'https://wiki.example/wireshark' }
environment: { Site: Frankfurt, Farm: 14 hosts }
`;

/** 10:32 on 22 Nov 2026 in Berlin. */
export const NOW = Date.parse('2026-11-22T09:32:00Z');

const alice = { id: 1, login: 'alice' };
const MINUTE = 60_000;
const told = (minutes: number, type: string, more: object): Entry =>
  ({ key: `c${200 - minutes}.1`, at: NOW - minutes * MINUTE, by: alice, type, ...more }) as unknown as Entry;

/** Fifty minutes in: led by Alice, leadership promised for 10:30, which has passed. */
export const incident = fold([
  told(51, 'declared', {
    title: 'EU customers cannot pay by card',
    promises: { leadership: NOW - 2 * MINUTE },
  }),
  told(50, 'severity_set', { severity: 'sev1' }),
  told(49, 'role_taken', { role: 'lead', title: 'Incident Lead', many: false, who: [alice] }),
  told(48, 'impact_stated', { text: 'about 3 of 4 card payments fail at the last step' }),
  told(40, 'task_given', { number: 1, text: 'compare the certificates', who: [{ id: 5, login: 'frank' }] }),
]);

/** The kit of that plan at that moment, with the numbers that Alice's and Citrix's secrets hold. */
export function acme(more: Partial<Kit> = {}, plan = PLAN): Kit {
  const secrets: Record<string, string> = {
    ALLCLEAR_PHONE_ALICE: '+49 30 5550101',
    ALLCLEAR_PHONE_CITRIX: '+1 800 555 0111 ext. 12',
  };
  const read = readPlan({ text: plan, path: 'p' });
  const repository = { owner: 'acme', name: 'outages', private: true, defaultBranch: 'main' };
  const url = 'https://github.com/acme/outages';
  const room = { number: 412, title: 'EU customers cannot pay by card', url: `${url}/issues/412`, incident };
  return {
    plan: read.plan,
    source: 'acme/outages:.github/outage-plan.yml',
    version: { commit: '1a2b3c4d5e6f', at: Date.parse('2026-11-01T08:00:00Z') },
    ...{ problems: read.problems.length, repository, url, rooms: [room], now: NOW },
    numbers: numbersOf(read.plan, (name) => secrets[name]).numbers,
    ...more,
  };
}
