import { shown } from '../../problems.ts';
import { type Rule, among } from './rule.ts';

/** An audience that nothing reaches is not there, which who wrote it should know. */
export const audiencesWithoutChannel: Rule = ({ audiences, channels }) =>
  Object.entries(audiences)
    .filter(([, audience]) => audience.channels.length === 0)
    .map(([name]) => ({
      path: ['audiences', name],
      kind: 'audience-without-channel',
      message: `The audience ${shown(name)} has no channel, so nobody would hear; ${among(Object.keys(channels))}.`,
      key: true,
      stays: true,
      from: ['audiences', name, 'channels'],
    }));

/** Words for everybody are seen by a second pair of eyes. */
export const publicIsApproved: Rule = ({ audiences }) =>
  audiences['public'] && audiences['public'].approvedBy === null
    ? [
        {
          path: ['audiences', 'public', 'approved-by'],
          message:
            'Words for the public are always offered first, so none is not possible here. Wanted is a role, like lead.',
        },
      ]
    : [];
