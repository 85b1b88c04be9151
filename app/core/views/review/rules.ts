import type { RuleEvidence } from '../../numbers/rules.ts';
import { box } from '../../review/boxes.ts';
import type { Doubted } from '../../review/data.ts';
import { cell, code, details, sections, text } from '../markdown.ts';

/** A rule with evidence against it. */
export interface Doubt {
  readonly rule: RuleEvidence;
  readonly verdict: NonNullable<RuleEvidence['verdict']>;
}

/** More rules than these are no agenda any more; what is left over stands in the table below them. */
export const MOST_ASKED = 30;

// What was promised and broken is talked of before what was never needed.
const GRAVEST: readonly Doubt['verdict'][] = ['missed', 'overridden', 'moved', 'never used'];

/** The rules that have evidence against them, the gravest first. */
export const doubtsIn = (rules: readonly RuleEvidence[]): Doubt[] =>
  rules
    .flatMap((rule) => (rule.verdict === null ? [] : [{ rule, verdict: rule.verdict }]))
    .toSorted((one, other) => GRAVEST.indexOf(one.verdict) - GRAVEST.indexOf(other.verdict));

/** Public hears at sev1 every 20m. A list is said without its brackets. */
export const ruleTitle = ({ words, value }: Pick<RuleEvidence, 'words' | 'value'>): string =>
  text(`${words} ${value.replace(/^\[(.+)\]$/, '$1')}`, 140);

/** What a box stands for, as the review remembers it. */
export const doubted = ({ rule }: Doubt): Doubted => ({
  ...{ path: rule.path, words: rule.words, value: rule.value, off: rule.off },
  ...(rule.suggestion !== undefined && { suggestion: rule.suggestion }),
});

const times = (number: number): string =>
  number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`;

/** What became of a rule, in words. */
export function countsOf({ counts }: Pick<RuleEvidence, 'counts'>): string {
  const { could, used } = counts;
  if (could === 0) return 'no incident could have used it';
  if (used === 0)
    return `never used, though ${could === 1 ? 'one incident' : `${could} incidents`} could have`;
  const parts = became(counts);
  return parts.length > 0 ? parts.join(', ') : `used ${times(used)}`;
}

const became = (counts: RuleEvidence['counts'], but?: Doubt['verdict']): string[] =>
  (['kept', 'missed', 'moved', 'overridden'] as const).flatMap((came) =>
    counts[came] > 0 && came !== but ? [`${came} ${times(counts[came])}`] : [],
  );

function against(verdict: Doubt['verdict'], { counts }: RuleEvidence): string {
  const { kept, missed, moved, overridden, could } = counts;
  if (verdict === 'never used')
    return `**Never used**, though ${could === 1 ? 'one incident' : `${could} incidents`} could have.`;
  const of = kept + missed + moved + overridden;
  const rest = became(counts, verdict).map((one) => `, ${one}`);
  return `**${verdict[0]!.toUpperCase()}${verdict.slice(1)} ${counts[verdict]} of ${of} ${of === 1 ? 'time' : 'times'}**${rest.join('')}.`;
}

/** The agenda: each rule with its counts and three boxes. Ticking one is all there is to do. */
export function agenda(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return 'No rule has evidence against it. All are kept.';
  const rules = doubts.slice(0, MOST_ASKED).map(({ rule, verdict }, at) => {
    const to =
      rule.suggestion === undefined
        ? 'change it; a person writes the new value'
        : `change it to ${code(rule.suggestion, 60)}`;
    const off = rule.off === null ? 'drop it' : `drop it (${code(rule.off, 20)})`;
    return sections(
      `#### ${at + 1}. ${ruleTitle(rule)}`,
      `${against(verdict, rule)} ${code(rule.path.join('.'), 120)}`,
      [box(at + 1, 'keep', 'keep it'), box(at + 1, 'change', to), box(at + 1, 'drop', off)].join('\n'),
    );
  });
  return sections(
    'Tick a box; the comment below shows what that changes in the plan. What is not ticked is kept.',
    ...rules,
  );
}

/** All other rules, kept by default, in one collapsed table. */
export function others(rules: readonly RuleEvidence[], longest: number): string {
  const rest = [
    ...rules.filter(({ verdict }) => verdict === null),
    ...doubtsIn(rules)
      .slice(MOST_ASKED)
      .map(({ rule }) => rule),
  ];
  if (rest.length === 0) return '';
  let left = longest;
  const rows = rest
    .map((rule) => `| ${[ruleTitle(rule), countsOf(rule)].map(cell).join(' | ')} |`)
    .filter(({ length }) => (left -= length + 1) > 0);
  const cut = rest.length - rows.length;
  return details(
    `${rest.length} other rules, kept`,
    sections(
      ['| Rule | What became of it |', '| --- | --- |', ...rows].join('\n'),
      cut > 0 && `${cut} more did not fit here.`,
    ),
  );
}
