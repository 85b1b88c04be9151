import { DAY, type Permission } from '../../../app/core/incident/words.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { box } from '../../../app/core/review/boxes.ts';
import type { Doubted, ReviewData } from '../../../app/core/review/data.ts';
import { attending } from '../../../app/core/upkeep/attend.ts';
import type { Deed, Desk, Kept, Proposed } from '../../../app/core/upkeep/desk.ts';

export const OPENED = Date.parse('2026-11-01T09:00:00Z');
export const PLAN_TEXT = `review:
  owner: [olga]
  ask: { End users: users@acme.example, Management: "@boss", Vendors: "" }
severities:
  sev1:
    updates: { public: 20m }   # they asked for it
roles:
  lead: { on-call: [lea], accept-within: 5m }
channels:
  mail: { email: { to: [all@acme.example], reply-to: comms@acme.example } }
`;

export const RULES: readonly Doubted[] = [
  {
    path: ['severities', 'sev1', 'updates', 'public'],
    words: 'Public updates at sev1',
    value: '20m',
    off: 'none',
    suggestion: '30m',
  },
  { path: ['roles', 'lead', 'accept-within'], words: 'The lead answers within', value: '5m', off: null },
];

const keptOf = (more: Partial<Kept>): Kept => ({
  ...{ number: 40, id: 4000, url: 'https://github.com/acme/outages/issues/40', title: 'Plan review' },
  ...{ kind: 'plan review', key: '2025-12-01', data: null, body: '', assignees: ['olga'] },
  ...{ createdAt: OPENED, updatedAt: OPENED, closedAt: null, ended: null },
  ...more,
});

/** Boxes as they stand in a review, with these ticked: `1 drop`. */
export const boxes = (...ticked: readonly string[]): string =>
  RULES.flatMap((_, at) =>
    (['keep', 'change', 'drop'] as const).map((choice) => {
      const line = box(at + 1, choice, choice);
      return ticked.includes(`${at + 1} ${choice}`) ? line.replace('[ ]', '[x]') : line;
    }),
  ).join('\n');

export const reviewKept = (more: Partial<Kept> = {}): Kept =>
  keptOf({
    data: {
      version: 1,
      since: '2025-12-01',
      dueOn: '2026-12-01',
      why: 'in time',
      rules: RULES,
      there: [],
    } satisfies ReviewData,
    body: boxes(),
    ...more,
  });

export const askedKept = (party: string, more: Partial<Kept> = {}): Kept =>
  keptOf({
    ...{ number: 41, id: 4100, kind: 'party asked', key: `2025-12-01 ${party}` },
    data: { version: 1, party, review: 40, dueOn: '2026-12-01' },
    ...more,
  });

interface Setting {
  readonly says?: readonly (readonly [login: string, body: string])[];
  readonly others?: readonly Kept[];
  readonly memory?: unknown;
  readonly said?: readonly string[];
  readonly days?: number;
  readonly proposed?: Proposed;
  readonly planText?: string;
  readonly private?: boolean;
}

const RIGHTS: Readonly<Record<string, Permission>> = { tess: 'triage', rita: 'read', mallory: 'none' };

/** What is done at an issue, everything asked for answered: olga owns reviews, tess may triage, rita read. */
export function attended(kept: Kept, setting: Setting = {}): readonly Deed[] {
  const text = setting.planText ?? PLAN_TEXT;
  const logins = ['olga', 'tess', 'rita', 'mallory', 'boss', 'lea'];
  let desk: Desk = {
    kept,
    remarks: (setting.says ?? []).map(([login, body], at) => ({
      ...{ id: 100 + at, at: OPENED + at * 60_000, body, edited: false },
      by: { id: 1 + logins.indexOf(login), login, bot: false },
    })),
    ...{ memory: setting.memory, said: new Set(setting.said ?? []), others: setting.others ?? [] },
    repository: { owner: 'acme', name: 'outages', private: setting.private ?? false, defaultBranch: 'main' },
    ...{ plan: readPlan({ text, path: 'p' }).plan, planText: undefined, rights: {}, proposed: {} },
    ...{ me: { id: 900, login: 'allclear[bot]' }, now: OPENED + (setting.days ?? 0) * DAY },
  };
  for (let round = 0; round < 9; round += 1) {
    const answer = attending[kept.kind](desk);
    if ('needs' in answer) {
      if (answer.needs.rights) desk = { ...desk, rights: RIGHTS };
      if (answer.needs.planText) desk = { ...desk, planText: { path: '.github/outage-plan.yml', text } };
      continue;
    }
    const [first] = answer.deeds;
    if (first?.do !== 'propose') return answer.deeds;
    if (setting.proposed === undefined) return answer.deeds;
    desk = { ...desk, proposed: { [first.proposal.branch]: setting.proposed } };
  }
  throw new Error('never decided');
}

/** The other issues of a review in which everybody was asked. */
export const askedAll = (): Kept[] =>
  ['End users', 'Management', 'Vendors'].map((party, at) => askedKept(party, { number: 41 + at }));

export const only = <D extends Deed['do']>(deeds: readonly Deed[], what: D): Extract<Deed, { do: D }>[] =>
  deeds.filter((deed): deed is Extract<Deed, { do: D }> => deed.do === what);
