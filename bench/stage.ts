import { type LocalGitHub, startGitHub } from '../test/github/start.ts';

export const REPOSITORY = 'acme/shop';

const PLAN = `version: 1
roles:
  lead: { on-call: [alice, bob] }
people:
  alice: { name: Alice Example }
  bob: { name: Bob Example }
`;

/** A local GitHub with one private repository, a plan, and two people. */
export const stage = (): Promise<LocalGitHub> =>
  startGitHub({
    repositories: {
      [REPOSITORY]: {
        private: true,

        files: { '.github/outage-plan.yml': PLAN },
      },
    },
    people: { alice: 'write', bob: 'write' },
  });
