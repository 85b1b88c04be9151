import type { Checked } from '../../check.ts';
import type { Topic } from '../../plan/checks/around/surroundings.ts';
import type { Gap, Level, Part } from '../../plan/checks/gaps.ts';

/** What the parts of the readiness figure are called. */
export const PART_TITLES: Readonly<Record<Part, string>> = {
  file: 'The file',
  roles: 'Roles',
  people: 'People',
  words: 'Words out',
  vendors: 'Vendors',
  repository: 'Repository',
  practice: 'Practice',
};

/** What was to be asked, for a sentence. */
export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  visibility: 'Whether everybody can read the repository',
  labels: 'Labels',
  people: 'People',
  colleagues: 'Who works in the repository',
  secrets: 'Secrets',
  workflows: 'Workflows',
  templates: 'Templates',
  scenarios: 'Scenarios of drills',
  elsewhere: 'Templates of the organization',
};

export const countOf = ({ gaps }: Checked, level: Level): number =>
  gaps.filter((gap) => gap.level === level).length;

/** Whether a check fails: errors do, and warnings where it is strict. */
export const fails = (checked: Checked, strict: boolean): boolean =>
  countOf(checked, 'error') > 0 || (strict && checked.gaps.length > 0);

/** 2 errors, 1 warning; or no gap. */
export function countedGaps(checked: Checked): string {
  const counts = (['error', 'warning'] as const)
    .map((level) => [countOf(checked, level), level] as const)
    .filter(([count]) => count > 0)
    .map(([count, level]) => `${count} ${level}${count === 1 ? '' : 's'}`);
  return counts.length === 0 ? 'no gap' : counts.join(', ');
}

/** What is wrong and what would be right, with what is written where the sentence does not say it. */
export function sentenceOf({ path, value, message, nearest }: Gap): string {
  const where = path === '' ? '' : `${path}: `;
  const said = message.toLowerCase().includes(value.toLowerCase());
  const written = value === '(not shown)' || said ? '' : ` Written is ${value}.`;
  const right = nearest === undefined || message.includes(nearest) ? '' : ` Right would be ${nearest}.`;
  return `${where}${message}${written}${right}`;
}
