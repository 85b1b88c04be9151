import { DURATION } from './kinds/durations.ts';
import { oneOf, orNone, reads } from './kinds/kind.ts';
import { REPOSITORY, ROLE, SEVERITY } from './kinds/names.ts';
import { YES_NO } from './kinds/numbers.ts';
import { list, section } from './section.ts';

export const changes = section({
  'approved-by': reads(ROLE).prefault('changes').describe('The role that approves changes.'),
  'approve-at': list(SEVERITY)
    .prefault([])
    .describe(
      'The severities at which a change waits for approval. With the role `changes` in the plan: sev1, sev2.',
    ),
  'one-at-a-time': reads(oneOf(['off', 'warn']))
    .prefault('warn')
    .describe('Say so when a change starts while another is running.'),
  'runs-long-after': reads(orNone(DURATION))
    .prefault('30m')
    .describe('A change running for this long is asked after, once.'),
  'freeze-at': list(SEVERITY)
    .prefault([])
    .describe(
      'The severities at which a check on pull requests says that there is an outage. It warns and blocks nothing.',
    ),
  'freeze-repositories': list(REPOSITORY)
    .prefault([])
    .describe('Whose pull requests. Left out: those of this repository.'),
  required: reads(YES_NO)
    .prefault('false')
    .describe(
      'The check is required by a branch rule, so success is reported on every head at all other times. It costs three requests for every push, and while Allclear is down nothing can be merged.',
    ),
});

export const suspects = section({
  within: reads(orNone(DURATION))
    .prefault('6h')
    .describe(
      'How far back to look for what changed before it broke. none: only `/suspects` looks, six hours back.',
    ),
  repositories: list(REPOSITORY)
    .prefault([])
    .describe(
      'Where to look besides the repository of the room: the first four, and none from a public room.',
    ),
});
