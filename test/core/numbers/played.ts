import { MINUTE } from '../../../app/core/incident/words.ts';
import type { PastRoom } from '../../../app/core/numbers/past.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { given } from '../given.ts';

/** A plan whose rules the incidents of the tests keep and break. */
export const PLAN = `
timezone: Europe/Berlin
severities:
  sev1: { restore-within: 2h, updates: { technical: none, leadership: 30m, public: 20m } }
  sev2: { restore-within: 4h, updates: { technical: none, leadership: 1h, public: none } }
  sev3: { updates: { technical: none, leadership: none, public: none } }
roles:
  lead: { title: Incident Lead, needed-at: [sev1, sev2] }
  comms: { needed-at: [sev1] }
  changes: { needed-at: [] }
audiences:
  leadership: { channels: [mail], first-within: 15m }
  public: { channels: [status], first-within: 10m, approved-by: lead }
channels:
  mail: { email: { to: [leaders@acme.example] } }
  status: { repository: acme/status }
vendors:
  citrix: { name: Citrix, call-at: [sev1], severities: { 1: { answer-within: 10m } } }
`;

const PEOPLE = { alice: 'write', bob: 'write', carol: 'triage' } as const;

/** The plan of the tests, or another one, as it is in force. */
export const planOf = (text = PLAN) => readPlan({ text, path: 'p' }).plan;

/** What somebody says so many minutes after the declaration. */
export type Said = readonly [minute: number, login: string, words: string];

/** A room that was declared by alice and in which that was said, as its record tells it afterwards. */
export function played(
  number: number,
  declared: string,
  said: readonly Said[],
  { title = `Outage ${number}`, text = PLAN }: { title?: string; text?: string } = {},
): PastRoom {
  const at = Date.parse(declared);
  const room = given({ plan: text, people: PEOPLE, at, title });
  for (const [minute, login, words] of said) room.says(login, words, { at: at + minute * MINUTE });
  const url = `https://github.com/acme/shop/issues/${number}`;
  return { number, url, incident: room.incident, entries: room.entries };
}
