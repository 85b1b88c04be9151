import { isPast } from '../../incident/promised.ts';
import type { Instant } from '../../incident/words.ts';
import { isOpen, roundOf } from '../../partners/cases.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import type { Standing } from '../../words/standing.ts';
import type { View } from '../scene.ts';

const MOST = 8;
const LONGEST = 200;

/**
 * Partners as an update tells of them, plain: Citrix engaged since 09:46. Leadership hears what teams found as well,
 * which technical readers see among all that was found; outside nobody hears whom we have.
 */
export function partnersFor({ incident, plan, time, now }: View, standing: Standing): string[] {
  if (standing === 'outside') return [];
  const due = (by: Instant): string => (isPast(by, now) ? 'was due' : 'due');
  const vendors = incident.vendors.cases.filter(isOpen).map((one) => {
    const { at, answeredAt, answerBy, restoreBy, restoredAt } = roundOf(one);
    const until =
      restoredAt !== null
        ? `, restored at ${time(restoredAt)}`
        : answeredAt === null
          ? `, no answer yet${answerBy === null ? '' : `, ${due(answerBy)} ${time(answerBy)}`}`
          : restoreBy === null
            ? ''
            : `, restoration ${due(restoreBy)} ${time(restoreBy)}`;
    return `${short(one.name)} engaged since ${time(at)}${until}`;
  });
  if (standing !== 'leadership') return vendors.slice(-MOST);
  const found = incident.tasks.outcomes.flatMap(({ team, text, at }) =>
    team === undefined
      ? []
      : [`${short(plan.teams[team]?.title ?? team)} found at ${time(at)}: ${short(text)}`],
  );
  return [...vendors, ...found].slice(-MOST);
}

function short(words: string): string {
  const line = [...withoutSecrets(words).replace(/\s+/g, ' ').trim()];
  return line.length > LONGEST
    ? `${line
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line.join('');
}
