import { brokenText } from '../../automations/broken-plan.ts';
import { details } from '../markdown.ts';
import type { View } from '../scene.ts';

const SHOWN = 10;

/** What the plan was worth: none, or what is wrong with it. Said once, on the card. */
export function planNote({ incident, repository, issueUrl, text }: View): string | undefined {
  const { problems, given, broken } = incident.planRead;
  // That stands where somebody is needed.
  if (problems === null || broken) return undefined;
  if (!given && problems.length === 0) {
    const { origin, owner, name, defaultBranch } = {
      ...repository,
      origin: /^https?:\/\/[^/]+/.exec(issueUrl)?.[0] ?? '',
    };
    const branch = defaultBranch.split('/').map(encodeURIComponent).join('/');
    const start = `${origin}/${owner}/${name}/new/${branch}?filename=.github/outage-plan.yml`;
    return `This repository has no outage plan, so nobody was called and only this room is told. [Start a plan](<${start}>) when this is over.`;
  }
  if (problems.length === 0) return undefined;
  const more = problems.length > SHOWN ? [`- and ${problems.length - SHOWN} more`] : [];
  const one = problems.length === 1;
  return details(
    `The outage plan has ${problems.length} problem${one ? '' : 's'}; the rest of it holds`,
    [...problems.slice(0, SHOWN).map((problem) => `- ${text(problem)}`), ...more].join('\n'),
  );
}

/** That nothing in the plan can be read any more, for as long as that is so. */
export const planBroken = ({ incident: { planRead } }: View): string[] =>
  planRead.broken ? [brokenText(planRead.broken)] : [];
