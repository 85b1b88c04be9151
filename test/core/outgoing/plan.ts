/** A plan with an audience of each standing, every one with a way out. */
export const PLAN = `
version: 1
organization: Acme
timezone: Europe/Berlin
severities:
  sev1:
    updates:
      technical: 30m
      leadership: 30m
      public: { investigating: 20m, identified: 30m, monitoring: 60m }
  sev2: { updates: { technical: 1h, leadership: 2h, public: 1h } }
audiences:
  technical: { channels: [room, chat], when-due: post }
  leadership: { channels: [mail], when-due: remind, first-within: 15m }
  public: { channels: [status], when-due: remind, first-within: 10m, approved-by: lead }
channels:
  chat: { slack: ALLCLEAR_SLACK }
  mail: { email: { to: [leaders@acme.example] } }
  status: { repository: acme/status }
`;

export const PEOPLE = { alice: 'write', bob: 'write', carol: 'write', mallory: 'none' } as const;
