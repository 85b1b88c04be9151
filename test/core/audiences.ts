import { given, type Given, type Setting } from './given.ts';

/** A plan with all three audiences, a regulator, and everybody who speaks. */
export const PLAN = `
version: 1
organization: Acme
timezone: Europe/Berlin
severities:
  sev1:
    updates: { technical: 30m, leadership: 30m, public: { investigating: 20m, identified: 30m, monitoring: 60m } }
  sev2: { updates: { technical: 1h, leadership: 2h, public: 1h } }
  sev3: {}
roles:
  lead: { needed-at: [] }
  comms: { needed-at: [] }
  changes: { needed-at: [] }
people: { bob: { name: Bob Ray }, carol: { name: Carol Ng } }
audiences:
  technical: { channels: [room, chat], when-due: post }
  leadership: { channels: [mail], first-within: 15m }
  public: { channels: [status], first-within: 10m, approved-by: lead }
  regulator: { channels: [mail], deadlines: { early-warning: 24h, report: 72h, final: 1mo }, deadlines-from: stated }
channels:
  chat: { slack: ALLCLEAR_CHAT }
  mail: { email: { to: [leaders@acme.example] } }
  status: { repository: acme/status }
`;

const PEOPLE = { alice: 'write', bob: 'triage', carol: 'triage', reader: 'read', mallory: 'none' } as const;

/** A severity one at 10:42 in Berlin, led by bob, spoken for by carol; the plan's channels all work. */
export function severe(setting: Setting = {}): Given {
  const room = given({ plan: PLAN, people: PEOPLE, ...setting });
  room.says('alice', '/sev 1\n/role lead @bob\n/role comms @carol\n/impact nobody can pay by card');
  return room;
}

/** What reached an audience, oldest first: by which channel, and its words. */
export const reached = (room: Given, audience: string): string[] =>
  room.left
    .filter((one) => one.audience === audience)
    .map(({ channel, message }) => `${channel}: ${message.text}`);
