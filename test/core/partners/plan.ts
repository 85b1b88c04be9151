import type { Setting } from '../given.ts';

/** Two vendors with contracts, a team, a tool: what the tests of partners share. */
export const PLAN = `
timezone: Europe/Berlin
people:
  alice: { name: Alice Moe }
  frank: { name: Frank Li, phone: "+49 30 111" }
roles: { lead: { on-call: [bob] } }
bridges: { technical: { url: 'https://meet.example/tech', phone: '+49 30 5550100, PIN 4411' } }
environment: { Gateways: 2 in Frankfurt }
vendors:
  citrix:
    name: Citrix
    portal: https://support.example/cases
    contract: C-99
    severities: { 1: { answer-within: 10m, restore-within: 4h }, 2: { answer-within: 1h } }
    escalate-to: { name: Jo Duty, phone: "+1 555 0100", for: critical situations }
  payco:
    name: PayCo Networks
    call-at: [sev1, sev2]
    open-within: 10m
    severities: { 1: { answer-within: 15m } }
    escalate-to: [{ name: Duty desk, phone: ALLCLEAR_PHONE_PAYCO }]
teams:
  network: { title: Network, on-call: [frank, grace], answer-within: 15m, call: [pager] }
  storage: { on-call: [], answer-within: 20m }
channels: { pager: { webhook: ALLCLEAR_PAGER } }
tools:
  wireshark: { name: Wireshark, for: what is on the wire, link: 'https://wiki.example/wireshark' }
`;

export const PEOPLE = {
  alice: 'write',
  bob: 'triage',
  frank: 'write',
  grace: 'write',
  mallory: 'none',
} as const;

/** A room whose plan knows partners. Everything is 10:41 in Berlin when it begins. */
export const partners = (more: Partial<Setting> = {}): Setting => ({ plan: PLAN, people: PEOPLE, ...more });
