import { readPlan } from '../../app/core/plan/read.ts';
import type { PlanRead } from '../../app/github/plan.ts';
import type { Story } from './stories.ts';

const TELLING = `version: 1
severities:
  sev1: { means: All is down, updates: { technical: 10m, leadership: 30m, public: 20m } }
  sev2: { means: A part is down, updates: { technical: 10m, leadership: 2h, public: 30m } }
  sev3: { means: Little is down }
audiences:
  technical: { channels: [room, chat], when-due: post }
  leadership: { channels: [mail, desk] }
  public: { channels: [site], approved-by: lead }
channels:
  chat: { webhook: ALLCLEAR_CHAT }
  mail: { webhook: ALLCLEAR_MAIL }
  desk: { webhook: ALLCLEAR_DESK }
  site: { webhook: ALLCLEAR_SITE }
vendors: { citrix: { severities: { 1: { answer-within: 10m } } } }
teams: { network: { on-call: [cyd, dan], answer-within: 10m } }
postmortem: { due: { sev1: none, sev2: none } }
`;

const ASKING = `version: 1
roles: { comms: { needed-at: [] }, changes: { needed-at: [] } }
changes: { approve-at: [sev1, sev2, sev3] }
audiences: { technical: { when-due: nothing } }
postmortem: { due: { sev1: none, sev2: none } }
`;

const read = (text: string | null): PlanRead => {
  const file = text === null ? null : { text, path: '.github/outage-plan.yml' };
  const { plan, problems } = readPlan(file);
  return { plan, source: null, problems };
};

// What changed before it broke is looked at where words leave: four readings more at each declaration.
const builtIn = withoutSuspects(read(null));
const telling = read(TELLING);
const asking = withoutSuspects(read(ASKING));

function withoutSuspects({ plan, ...rest }: PlanRead): PlanRead {
  return { ...rest, plan: { ...plan, suspects: { ...plan.suspects, within: null } } };
}

/** The outage plan of a story: the built-in one, one by which words leave GitHub, or one that asks for a yes. */
export const planOf = ({ tells, changes }: Pick<Story, 'tells' | 'changes'>): PlanRead =>
  tells ? telling : changes ? asking : builtIn;
