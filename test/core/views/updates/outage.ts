import { fold, type Entry, type EntryData } from '../../../../app/core/incident/fold.ts';
import { MINUTE, type Instant, type Person } from '../../../../app/core/incident/words.ts';
import { readPlan } from '../../../../app/core/plan/read.ts';
import { viewOf, type View } from '../../../../app/core/views/scene.ts';
import { updateFacts, type Given, type UpdateFacts } from '../../../../app/core/views/updates/facts.ts';

/** 22 Nov 2026, 09:41 in Berlin. */
export const DECLARED: Instant = Date.UTC(2026, 10, 22, 8, 41);
export const minutes = (after: number): Instant => DECLARED + after * MINUTE;

const LOGINS = ['alice', 'bob', 'carol', 'erin', 'frank', 'grace'];
export const person = (login: string): Person => ({ id: 1 + LOGINS.indexOf(login), login });

export const PLAN = `
version: 1
organization: Acme
timezone: Europe/Berlin
people:
  bob: { name: Bob Ray }
  carol: { name: Carol Ng }
  grace: { name: Grace Ode }
audiences:
  technical: { channels: [room, chat], bridge: technical }
  leadership: { channels: [mail], bridge: leadership }
  public: { channels: [status], bridge: technical }
  regulator: { channels: [mail], title: Regulator }
  night-shift: { channels: [room] }
channels:
  chat: { slack: ALLCLEAR_SLACK }
  mail: { email: { to: [leaders@acme.example] } }
  status: { repository: acme/status }
bridges:
  technical: { url: https://meet.example/tech, phone: "+49 30 5550100, PIN 4411" }
  leadership: { url: https://meet.example/mgmt, phone: ALLCLEAR_PHONE_MGMT }
`;

type Happened = readonly [after: number, by: string, data: EntryData];

/** What happened in ROOM 1, as far as there are words for it. */
export const STORY: readonly Happened[] = [
  [0, 'alice', { type: 'declared', title: 'EU customers cannot pay by card' }],
  [2, 'bob', { type: 'role_taken', role: 'lead', title: 'Incident Lead', many: false, who: [person('bob')] }],
  [3, 'bob', { type: 'severity_set', severity: 'sev1' }],
  [
    4,
    'carol',
    { type: 'role_taken', role: 'comms', title: 'Communication Lead', many: false, who: [person('carol')] },
  ],
  [
    5,
    'alice',
    {
      type: 'impact_stated',
      since: minutes(-3),
      text: 'about 3 of 4 card payments in the EU fail at the last step. Wallets and the US work.',
    },
  ],
  [10, 'bob', { type: 'task_given', number: 1, text: 'look at the gateway logs', who: [person('frank')] }],
  [
    12,
    'bob',
    {
      type: 'task_given',
      number: 2,
      text: 'compare the certificate chain on both edges',
      who: [person('grace')],
    },
  ],
  [
    20,
    'frank',
    { type: 'task_done', number: 1, text: 'edge 2 of the gateway refuses every handshake since 09:30' },
  ],
  [21, 'bob', { type: 'status_set', status: 'identified' }],
  [
    21,
    'bob',
    { type: 'cause_suspected', text: 'an intermediate certificate at the payment gateway expired at 09:30' },
  ],
  [25, 'bob', { type: 'end_expected', expected: minutes(79), of: 'C4 live' }],
];

const LAST: Happened = [105, 'bob', { type: 'resolved', how: 'certificate replaced, live at 10:58' }];
export const ENDED: readonly Happened[] = [...STORY, LAST];

export interface Scene {
  readonly story?: readonly Happened[];
  readonly plan?: string | null;
  readonly private?: boolean;
  readonly at?: Instant;
}

const read = new Map<string | null, View['plan']>();
function planOf(text: string | null): View['plan'] {
  const plan = read.get(text) ?? readPlan(text === null ? null : { text, path: 'p' }).plan;
  read.set(text, plan);
  return plan;
}

/** A view of that outage, 37 minutes in; or of another story. */
export function scene({
  story = STORY,
  plan = PLAN,
  private: closed = true,
  at = minutes(37),
}: Scene = {}): View {
  const entries = story.map(
    ([after, by, data], n) => ({ ...data, key: `c${n + 1}.1`, at: minutes(after), by: person(by) }) as Entry,
  );
  return viewOf({
    incident: fold(entries),
    entries,
    plan: planOf(plan),
    repository: { owner: 'acme', name: 'outages', private: closed, defaultBranch: 'main' },
    issueUrl: 'https://github.com/acme/outages/issues/412',
    now: at,
    earlier: { count: 0, comments: [] },
  });
}

export const TEXT: Readonly<Record<string, string>> = {
  technical:
    'Certificate chain on gateway edge 2 is incomplete. Erin prepares a replacement; Frank raises the timeout to take pressure off.',
  leadership:
    'EU card payments have been failing since 09:38. The cause is found, a fix is being prepared.\n\nDecision needed: may we switch EU traffic to the US gateway? It costs about 2 % of payments.',
  public:
    'Some customers in Europe cannot complete card payments. We have found the cause and are working on a fix. Other ways to pay work.',
};

/** What an audience is told in that outage. */
export function factsFor(audience: string, given: Partial<Given> = {}, of: Scene = {}): UpdateFacts {
  const all: Given = {
    text: (Object.hasOwn(TEXT, audience) && TEXT[audience]) || TEXT['public']!,
    nextAt: minutes(67),
    number: 'U3',
    author: person('carol'),
    ...given,
  };
  return updateFacts(scene(of), audience, all);
}
