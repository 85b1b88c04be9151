import { text } from '../views/markdown.ts';
import { automation } from './define.ts';

/** An incident in which half the audiences vanished because of a tab in a file must not go unnoticed. */
export const brokenPlan = automation({
  name: 'broken-plan',
  does: 'Tells the Incident Lead, once for each version of it, that the outage plan cannot be read, and where it is broken',
  due({ incident }) {
    const { roles, declaration, status, planRead } = incident;
    const { broken } = planRead;
    if (!broken || !declaration.declared || status.ended) return [];
    return [
      {
        ...{ promisedBy: broken.of, rung: 0, at: broken.at },
        to: [roles.holders['lead'] ?? declaration.declared.by],
        text: brokenText(broken),
      },
    ];
  },
});

/** What is wrong with the plan, and what holds meanwhile. */
export const brokenText = ({ problem, kept }: { problem: string; kept: boolean }): string =>
  `**The outage plan cannot be read:** ${text(problem, 300).replace(/\.$/, '')}. ${kept ? 'What was read before' : 'The built-in plan'} holds until it is mended.`;
